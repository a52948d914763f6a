using Tidemark.Response.Recist;

namespace Tidemark.Response.Immune;

/// <summary>What iRECIST makes of one time point.</summary>
/// <param name="Parts">Target, non-target and new lesions as RECIST 1.1 judges them.</param>
/// <param name="Response">The response.</param>
/// <param name="Pending">The unconfirmed progression that stood before this time point; null where there was none.</param>
public sealed record IrecistAssessment(RecistAssessment Parts, ImmuneResponse Response, IrecistAssessment? Pending) : ITimePointResponse
{
    /// <summary>What grew since the unconfirmed progression, in words; null where nothing did.</summary>
    public string? More { get; init; }

    /// <summary>True where progression was confirmed before and stands.</summary>
    public bool Stands { get; init; }

    /// <summary>True where disease came back after a complete response.</summary>
    public bool Returned { get; init; }

    /// <inheritdoc/>
    public TimePoint Time => Parts.Time;

    /// <inheritdoc/>
    public double? Day => Parts.Day;

    /// <inheritdoc/>
    public string Word => ImmuneWords.Of(Response);

    /// <inheritdoc/>
    public string Explain() => $"{Word}: {Why()}";

    private string Why()
    {
        var parts = Parts.Explain();
        var recist = parts[(parts.IndexOf(':', StringComparison.Ordinal) + 2)..];
        var at = Pending?.Parts.Visit.Label;
        return Response switch
        {
            ImmuneResponse.ConfirmedProgression when Stands => "progression was confirmed before",
            ImmuneResponse.ConfirmedProgression => $"{More} since unconfirmed progression at {at}",
            ImmuneResponse.UnconfirmedProgression when Pending is not null && More is not null => $"{More}, too soon after unconfirmed progression at {at} to confirm it",
            ImmuneResponse.UnconfirmedProgression when Pending is not null => $"progression at {at} is neither confirmed nor gone",
            ImmuneResponse.UnconfirmedProgression when Returned => $"disease after complete response; {recist}",
            _ when Pending is not null && Response != ImmuneResponse.NotEvaluable => $"{recist}; unconfirmed progression at {at} is gone",
            _ => recist,
        };
    }
}
