using Tidemark.Analysis.Endpoints;
using Tidemark.Response;

namespace Tidemark.Analysis.Datasets;

/// <summary>One subject's row and scans, as endpoints see them.</summary>
internal sealed record SubjectCourse(SubjectRow Row, IReadOnlyList<TumorRow> Scans, double? NewTherapyDay, double? TransplantDay)
{
    internal EndpointCourse Endpoints { get; } = new()
    {
        Subject = Row.Id,
        Assessments = [.. Scans.Select(scan => new AssessedDay(scan.Day, IsAdequate(scan)))],
        HasBaseline = Scans.Any(scan => scan.IsBaseline),
        ProgressionDay = Row.ProgressionDay,
        ProgressedOnScan = Scans.Any(scan => scan.Day == Row.ProgressionDay && scan.Response == OverallResponse.PD),
        DeathDay = Row.DeathDay,
        NewTherapyDay = NewTherapyDay,
        TransplantDay = TransplantDay,
        LastContactDay = Row.LastContactDay,
    };

    private static bool IsAdequate(TumorRow scan) => scan.Response is { } response
        ? response != OverallResponse.NE
        : scan.SumMillimeters is not null || scan.PercentChange is not null;
}
