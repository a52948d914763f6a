namespace Tidemark.Statistics.Formulas;

/// <summary>How a variable frame is made.</summary>
public sealed record VariableFrameOptions
{
    /// <summary>Further columns that must be complete in the rows kept (counts, weights); default none.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether rows with a missing value stay, for methods that drop them by pairs; default false.</summary>
    public bool KeepIncomplete { get; init; }

    /// <summary>Whether a follow-up may have several causes; default false.</summary>
    public bool AllowCauses { get; init; }

    /// <summary>Whether levels that do not occur in the rows kept stay; default false.</summary>
    public bool KeepUnusedLevels { get; init; }
}
