namespace Tidemark.Analysis.Results;

/// <summary>Kaplan-Meier of an endpoint for all, with follow-up, and by baseline group or level where planned.</summary>
public sealed record SurvivalSummaryResult : AnalysisResult
{
    /// <summary>Events.</summary>
    public int Events { get; init; }

    /// <summary>Label of the endpoint.</summary>
    public required string EndpointLabel { get; init; }

    /// <summary>Curve of all; null without follow-up.</summary>
    public EventFreeCurve? Overall { get; init; }

    /// <summary>Median follow-up in days by the reverse Kaplan-Meier method; null where not reached.</summary>
    public double? FollowUp { get; init; }

    /// <summary>Its lower limit; null where it does not exist.</summary>
    public double? FollowUpLow { get; init; }

    /// <summary>Its upper limit; null where it does not exist.</summary>
    public double? FollowUpHigh { get; init; }

    /// <summary>Curves by the baseline covariate; empty where not planned.</summary>
    public IReadOnlyList<EventFreeCurve> ByGroup { get; init; } = [];

    /// <summary>Log-rank statistic between these groups; null where not tested.</summary>
    public double? LogRankStatistic { get; init; }

    /// <summary>Its p-value; null where not tested.</summary>
    public double? LogRankPValue { get; init; }

    /// <summary>Hazard ratios of the baseline marker: per doubling, then at or above each named cut-off.</summary>
    public IReadOnlyList<HazardRatio> Baseline { get; init; } = [];

    /// <summary>The cut-off chosen by the data, with its corrected p-value; null where not asked for.</summary>
    public SelectedCutOff? Selected { get; init; }
}
