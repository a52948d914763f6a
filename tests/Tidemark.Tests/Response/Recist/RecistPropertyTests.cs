using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Tests.Response.Recist;

/// <summary>What must hold for every course; 3000 made from a fixed seed.</summary>
public class RecistPropertyTests
{
    private static readonly OverallResponse[] FromBest =
        [OverallResponse.CR, OverallResponse.PR, OverallResponse.SD, OverallResponse.NonCRNonPD, OverallResponse.NE, OverallResponse.PD];

    [Fact]
    public void A_new_lesion_never_improves_a_response() => Assert.All(Made(), made =>
    {
        var lesions = made.Course.Lesions.Append(new FollowedLesion("NEW9", LesionRole.New, "liver", false)).ToList();
        var at = 1 + made.Dice.Next(made.Course.Visits.Count - 1);
        var visits = made.Course.Visits.Select((visit, k) => visit with { Readings = [.. visit.Readings, k == at ? LesionReading.Of(12) : default] }).ToList();
        var before = Derive(made.Course)[at - 1].Overall;
        var after = Derive(made.Course with { Lesions = lesions, Visits = visits })[at - 1].Overall;
        Assert.True(Rank(after) >= Rank(before), $"{before} became {after}");
    });

    [Fact]
    public void Enlarging_a_target_at_one_visit_never_improves_that_visit() => Assert.All(Made(), made =>
    {
        var at = 1 + made.Dice.Next(made.Course.Visits.Count - 1);
        var lesion = made.Dice.Next(made.Course.Lesions.Count);
        var reading = made.Course.Visits[at].Readings[lesion];
        if (made.Course.Lesions[lesion].Role != LesionRole.Target || reading.Size is not { } size)
        {
            return;
        }

        var larger = made.Course with
        {
            Visits = [.. made.Course.Visits.Select((visit, k) => k != at ? visit : visit with { Readings = [.. visit.Readings.Select((old, j) => j == lesion ? LesionReading.Of(size + 1 + made.Dice.Next(40)) : old)] })],
        };
        Assert.True(Rank(Derive(larger)[at - 1].Overall) >= Rank(Derive(made.Course)[at - 1].Overall));
    });

    [Fact]
    public void The_order_of_entry_does_not_matter() => Assert.All(Made().Take(500), made =>
    {
        var rows = Rows(made.Course).ToArray();
        var sorted = LesionCourses.From(rows, Day).Value![0];
        made.Dice.Shuffle(rows);
        var shuffled = LesionCourses.From(rows, Day).Value![0];
        Assert.Equal(Derive(sorted).Select(assessment => (assessment.Overall, assessment.Sum)), Derive(shuffled).Select(assessment => (assessment.Overall, assessment.Sum)));
    });

    [Fact]
    public void After_progression_nothing_counts_for_best_overall_response() => Assert.All(Made(), made =>
    {
        var calls = Derive(made.Course).Select(assessment => new TimedResponse(assessment.Day!.Value, assessment.Overall)).ToList();
        var progression = calls.FindIndex(call => call.Response == OverallResponse.PD);
        if (progression < 0)
        {
            return;
        }

        var until = calls.Take(progression + 1).ToList();
        Assert.Equal(BestOverallResponse.Unconfirmed(until, new ResponseSettings(), null), BestOverallResponse.Unconfirmed(calls, new ResponseSettings(), null));
        Assert.Equal(BestOverallResponse.Confirmed(until, new ResponseSettings(), null), BestOverallResponse.Confirmed(calls, new ResponseSettings(), null));
    });

    private static int Rank(OverallResponse response) => Array.IndexOf(FromBest, response);

    private static IReadOnlyList<RecistAssessment> Derive(LesionCourse course) => new Recist11().Derive(course);

    private static DayOfScan Day(LesionMeasurement row) => new(row.Time.DaysSince(TimePoint.DaysAfterOrigin(0)));

    private static IEnumerable<LesionMeasurement> Rows(LesionCourse course) =>
        from visit in course.Visits
        from lesion in course.Lesions.Select((lesion, k) => (lesion, reading: visit.Readings[k]))
        where lesion.reading.State is LesionState.Measured or LesionState.Absent or LesionState.Progressed || ReferenceEquals(visit, course.Visits[0])
        select new LesionMeasurement(
            course.Subject, lesion.lesion.Id, lesion.lesion.Role, lesion.lesion.Site, lesion.lesion.Nodal, visit.Time,
            lesion.reading.State == LesionState.Measured ? lesion.reading.Millimeters : null,
            lesion.reading.State switch { LesionState.Absent => "absent", LesionState.Progressed => "progressed", LesionState.Present => "present", _ => null },
            "INV", new SourceLine("lesions.csv", 1));

    private static IEnumerable<(LesionCourse Course, Random Dice)> Made()
    {
        for (var seed = 1; seed <= 3000; seed++)
        {
            var dice = new Random(seed);
            var lesions = Enumerable.Range(1, 1 + dice.Next(4)).Select(k => $"{(dice.Next(4) == 0 ? "N:" : "")}T{k} {Sizes(dice)}")
                .Concat(Enumerable.Range(1, dice.Next(3)).Select(k => $"NT{k} pres {States(dice)}"));
            yield return (Courses.Of([.. lesions]), dice);
        }
    }

    private static string Sizes(Random dice)
    {
        decimal size = 15 + dice.Next(40);
        var sizes = new List<string> { size.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        for (var visit = 0; visit < 4; visit++)
        {
            size = Math.Max(0, size + dice.Next(-18, 10));
            sizes.Add(dice.Next(12) == 0 ? "-" : size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return string.Join(' ', sizes);
    }

    private static string States(Random dice) =>
        string.Join(' ', Enumerable.Range(0, 4).Select(_ => dice.Next(20) switch { 0 => "prog", < 4 => "-", < 9 => "abs", _ => "pres" }));
}
