namespace Tidemark.Analysis.Results;

/// <summary>Cox model with the marker's last known value as time-dependent covariate.</summary>
public sealed record TimeDependentCoxResult : AnalysisResult
{
    /// <summary>Events in the model.</summary>
    public int Events { get; init; }

    /// <summary>Start-stop rows.</summary>
    public int Rows { get; init; }

    /// <summary>Subjects who entered after origin, at the first day on which all analytes were known.</summary>
    public int LateEntries { get; init; }

    /// <summary>Hazard ratios: each analyte per doubling, then the fixed covariates.</summary>
    public IReadOnlyList<HazardRatio> HazardRatios { get; init; } = [];
}
