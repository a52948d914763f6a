using Tidemark.Response;

namespace Tidemark.Analysis.Datasets;

/// <summary>What an endpoint needs to know of one subject.</summary>
internal sealed record SubjectCourse(SubjectRow Row, IReadOnlyList<TumorRow> Scans, double? NewTherapyDay, double? TransplantDay)
{
    /// <summary>Day of the last adequate assessment after origin that <paramref name="counts"/>; 0 (origin) where there is none.</summary>
    internal double LastAssessment(Func<double, bool> counts) => Scans
        .Where(scan => scan.Day > 0 && IsAdequate(scan) && counts(scan.Day))
        .Select(scan => scan.Day)
        .Append(0)
        .Max();

    internal bool HasBaselineAssessment => Scans.Any(scan => scan.IsBaseline);

    internal bool ProgressedOnScan => Scans.Any(scan => scan.Day == Row.ProgressionDay && scan.Response == OverallResponse.PD);

    private static bool IsAdequate(TumorRow scan) => scan.Response is { } response
        ? response != OverallResponse.NE
        : scan.SumMillimeters is not null || scan.PercentChange is not null;
}
