namespace Tidemark.Analysis.Results;

/// <summary>The marker by visit and its change from baseline.</summary>
public sealed record MarkerByVisitResult : AnalysisResult
{
    /// <summary>Visits with values, in schedule order.</summary>
    public IReadOnlyList<MarkerVisit> Visits { get; init; } = [];

    /// <summary>Every subject's course, for the spaghetti plot.</summary>
    public IReadOnlyList<MarkerCourse> Courses { get; init; } = [];

    /// <summary>Label of the analyte.</summary>
    public required string AnalyteLabel { get; init; }

    /// <summary>Unit of the analyte.</summary>
    public required string Unit { get; init; }
}
