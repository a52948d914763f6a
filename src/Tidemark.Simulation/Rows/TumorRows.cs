using System.Globalization;
using Tidemark.Response;
using Tidemark.Simulation.Tumors;

namespace Tidemark.Simulation.Rows;

/// <summary>Rows of the reader: each lesion at each scan, and the reader's own response and sum.</summary>
internal static class TumorRows
{
    private const string Evaluator = "investigator";

    public static void Add(CohortRows rows, Woman woman, WomanClock clock)
    {
        foreach (var scan in woman.Scans)
        {
            var time = clock.On(scan.Day);
            foreach (var lesion in Lesions(woman.Tumor, scan))
            {
                rows.Lesions.Add(lesion with { Subject = clock.Id, Time = time, Evaluator = Evaluator, Source = rows.Next("lesions") });
            }

            rows.Assessments.Add(new TumorAssessment(
                clock.Id, time, Evaluator, scan.Response, scan.Sum, null, scan.NewLesion is not null, rows.Next("assessments")));
        }
    }

    private static IEnumerable<LesionMeasurement> Lesions(TumorCourse tumor, Scan scan)
    {
        for (var j = 0; j < scan.Diameters.Count; j++)
        {
            var (lesion, diameter) = (tumor.Lesions[j], scan.Diameters[j]);
            yield return Row("T", j, LesionRole.Target, lesion.Site, lesion.Nodal, diameter, diameter is null ? "not evaluated" : null);
        }

        for (var j = 0; j < tumor.NonTargetSites.Count; j++)
        {
            yield return Row("NT", j, LesionRole.NonTarget, tumor.NonTargetSites[j], false, null, Word(scan.NonTarget));
        }

        if (scan.NewLesion is { } size)
        {
            yield return Row("N", 0, LesionRole.New, "Liver", false, size, "present");
        }
    }

    private static LesionMeasurement Row(string prefix, int j, LesionRole role, string site, bool nodal, decimal? diameter, string? state) =>
        new("", prefix + (j + 1).ToString("D2", CultureInfo.InvariantCulture), role, site, nodal, default, diameter, state, null, new SourceLine("", 0));

    private static string Word(NonTargetState state) => state switch
    {
        NonTargetState.Absent => "absent",
        NonTargetState.Progressed => "progressed",
        NonTargetState.NotEvaluated => "not evaluated",
        _ => "present",
    };
}
