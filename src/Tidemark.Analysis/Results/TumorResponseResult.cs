using Tidemark.Response;

namespace Tidemark.Analysis.Results;

/// <summary>Tumor response: best overall response, rates, courses.</summary>
public sealed record TumorResponseResult : AnalysisResult
{
    /// <summary>Subjects by best overall response, without and with confirmation.</summary>
    public IReadOnlyList<(OverallResponse Response, int Unconfirmed, int Confirmed)> Responses { get; init; } = [];

    /// <summary>Objective response rate, unconfirmed.</summary>
    public RateEstimate? ObjectiveUnconfirmed { get; init; }

    /// <summary>Objective response rate, confirmed.</summary>
    public RateEstimate? ObjectiveConfirmed { get; init; }

    /// <summary>Disease control (CR, PR, SD, non-CR/non-PD), unconfirmed.</summary>
    public RateEstimate? ControlUnconfirmed { get; init; }

    /// <summary>Disease control with confirmed responses.</summary>
    public RateEstimate? ControlConfirmed { get; init; }

    /// <summary>Responders as supplied, where the data tell only responder or not.</summary>
    public RateEstimate? RespondersSupplied { get; init; }

    /// <summary>Responders (confirmed where the protocol asks) and the median of their days to response.</summary>
    public double? MedianDaysToResponse { get; init; }

    /// <summary>Median best percent change of those measured.</summary>
    public double? MedianBestPercent { get; init; }

    /// <summary>One per subject.</summary>
    public IReadOnlyList<ResponseCourse> Courses { get; init; } = [];

    /// <summary>Assessments with both a response derived from lesions and the reader's own call.</summary>
    public int Compared { get; init; }

    /// <summary>Of those, how many agree; each of the others is a finding.</summary>
    public int Agreeing { get; init; }

    /// <summary>Assessments whose response was derived from lesions.</summary>
    public int Derived { get; init; }

    /// <summary>Which visit and analyte the marker change is of, in words; null for none.</summary>
    public string? MarkerInWords { get; init; }
}
