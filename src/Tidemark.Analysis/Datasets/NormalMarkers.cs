using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Study;

namespace Tidemark.Analysis.Datasets;

/// <summary>
/// Whether the markers that must be normal for a complete response are so at each scan: the last value at or before it. A marker the
/// plan sets against response never comes here; reading the protocol refuses it.
/// </summary>
internal sealed class NormalMarkers
{
    private readonly IReadOnlyList<NormalMarker> asked;
    private readonly ILookup<(string Subject, string Analyte), (double Day, AssayResult Result)> values;

    internal NormalMarkers(DataCut cut, ResponseSettings settings, SubjectClock clock)
    {
        asked = settings.NormalMarkers ?? [];
        values = cut.Measurements
            .Where(measurement => asked.Any(marker => marker.Analyte == measurement.Analyte))
            .Select(measurement => (measurement, Day: clock.Day(measurement.Subject, measurement.Time, measurement.Source)))
            .Where(dated => dated.Day is not null && dated.measurement.Result.Quantification != Quantification.NotDone)
            .ToLookup(dated => (dated.measurement.Subject, dated.measurement.Analyte), dated => (dated.Day!.Value, dated.measurement.Result));
    }

    internal LesionCourse Mark(LesionCourse course) => asked.Count == 0 ? course : course with
    {
        Visits = [.. course.Visits.Select(visit => visit with { MarkersNormal = asked.All(marker => IsNormal(course.Subject, marker, visit.Day)) })],
    };

    private bool IsNormal(string subject, NormalMarker marker, double? day)
    {
        var known = values[(subject, marker.Analyte)].Where(value => value.Day <= day).OrderBy(value => value.Day).ToList();
        return known.Count > 0 && known[^1].Result is { Quantification: not Quantification.AboveLimit } last && last.Value <= marker.UpperLimitOfNormal;
    }
}
