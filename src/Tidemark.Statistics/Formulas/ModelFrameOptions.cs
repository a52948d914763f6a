namespace Tidemark.Statistics.Formulas;

/// <summary>How a model frame is made.</summary>
public sealed record ModelFrameOptions
{
    /// <summary>Coding of unordered factors; default treatment.</summary>
    public Contrasts Contrasts { get; init; } = Contrasts.Treatment;

    /// <summary>Further columns that must be complete in the rows kept (weights, identifiers); default none.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether levels that do not occur in the rows kept stay; default false, as in lm, glm and lmer.</summary>
    public bool KeepUnusedLevels { get; init; }

    /// <summary>Whether a follow-up may have several causes (codes 0, 1, 2, or a factor); default false.</summary>
    public bool AllowCauses { get; init; }

    /// <summary>Whether rows with a missing response stay (NaN; censored at nothing); default false.</summary>
    public bool KeepMissingResponse { get; init; }
}
