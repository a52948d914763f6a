namespace Tidemark.Analysis.Results;

/// <summary>Treatment-emergent adverse events by term.</summary>
public sealed record SafetyTableResult : AnalysisResult
{
    /// <summary>Any event.</summary>
    public required AdverseTerm Overall { get; init; }

    /// <summary>Interstitial lung disease, its terms taken together.</summary>
    public required AdverseTerm LungDisease { get; init; }

    /// <summary>Terms, of interest first, then by falling number of subjects.</summary>
    public IReadOnlyList<AdverseTerm> Terms { get; init; } = [];

    /// <summary>Events that began before origin and are not counted.</summary>
    public int BeforeTreatment { get; init; }
}
