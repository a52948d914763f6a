namespace Tidemark.Analysis.Results;

/// <summary>Survival by early marker change, counted from a landmark or from each subject's own visit.</summary>
public sealed record LandmarkSurvivalResult : AnalysisResult
{
    /// <summary>Events among the analyzed.</summary>
    public int Events { get; init; }

    /// <summary>What time is counted from, in words.</summary>
    public required string Origin { get; init; }

    /// <summary>Group that the others are compared with; null where there is no comparison.</summary>
    public string? Reference { get; init; }

    /// <summary>Kaplan-Meier curves by group.</summary>
    public IReadOnlyList<EventFreeCurve> Curves { get; init; } = [];

    /// <summary>Log-rank statistic; null where not tested.</summary>
    public double? LogRankStatistic { get; init; }

    /// <summary>Its p-value; null where not tested.</summary>
    public double? LogRankPValue { get; init; }

    /// <summary>The planned hazard ratios without covariates.</summary>
    public IReadOnlyList<HazardRatio> HazardRatios { get; init; } = [];

    /// <summary>Hazard ratio per standard deviation of the log ratio; null without marker values.</summary>
    public HazardRatio? Continuous { get; init; }

    /// <summary>The standard deviation of the log ratio that <see cref="Continuous"/> is per.</summary>
    public double? LogRatioSd { get; init; }

    /// <summary>All coefficients of the adjusted model; empty where not planned or not carried by the events.</summary>
    public IReadOnlyList<HazardRatio> Adjusted { get; init; } = [];
}
