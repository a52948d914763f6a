using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Waterfall of the best tumor change colored by marker change, spider plot, swimmer plot.</summary>
internal static class ResponseFigures
{
    private const double MarkerStep = 20;
    private const string NoValue = "No value";
    private static readonly string[] MarkerGroups = ["Marker fall 20% or more", "Marker within 20%", "Marker rise 20% or more", NoValue];
    private static readonly string[] Kinds = ["Sample", "Response", "Progression", "Death", "Treatment stop"];

    internal static IEnumerable<IDisplay> Of(TumorResponseResult result)
    {
        var measured = result.Courses.Where(course => course.BestPercent is not null).ToList();
        if (measured.Count > 0)
        {
            yield return Waterfall(result, measured);
        }

        var lines = result.Courses.Where(course => course.Scans.Any(scan => scan.PercentChange is not null)).ToList();
        if (lines.Count > 0)
        {
            yield return Spider(result, lines);
        }

        if (result.Courses.Any(course => course.LastDay > 0))
        {
            yield return Swimmer(result);
        }
    }

    private static Figure Waterfall(TumorResponseResult result, List<ResponseCourse> measured)
    {
        var marker = result.MarkerInWords is { } name ? $", colored by the change of {name}" : "";
        var words = new FigureText(
            SectionWords.IdOf(result, "waterfall"),
            $"Best change of tumor size{marker}",
            $"One bar per subject, best percent change of the sum of diameters up to progression{marker}; n = {measured.Count}.",
            $"n = {measured.Count}; {result.N - measured.Count} without a measured change. Under each bar the best overall response. Lines at −30% and +20%.");
        var bars = measured.Select(course => new WaterfallBar(
            course.Subject,
            course.BestPercent!.Value,
            MarkerGroup(course),
            SectionWords.Of(course.Confirmed ?? course.Best),
            course.MarkerPercent is { } percent ? $"marker {Format.Percent(percent, 1)}{(course.MarkerCensored ? " (at a limit)" : "")}" : null,
            course.Scans.Where(scan => scan.PercentChange == course.BestPercent).Select(scan => new PointSource(course.Subject, "scan", scan.Source)).FirstOrDefault()));
        return WaterfallFigure.Of(
            words, new Axis("Best change of sum of diameters") { TickSuffix = "%" }, [.. bars], MarkerGroups, [new Tick(-30, "−30%"), new Tick(20, "+20%")]);
    }

    private static string MarkerGroup(ResponseCourse course) => course.MarkerPercent switch
    {
        null => NoValue,
        <= -MarkerStep => MarkerGroups[0],
        >= MarkerStep => MarkerGroups[2],
        _ => MarkerGroups[1],
    };

    private static Figure Spider(TumorResponseResult result, List<ResponseCourse> courses)
    {
        var words = new FigureText(
            SectionWords.IdOf(result, "spider"),
            "Tumor size over time",
            $"One line per subject: percent change of the sum of diameters from baseline at each scan, colored by best overall response; n = {courses.Count}.",
            $"n = {courses.Count}. Each line starts at 0 on the first day. Lines at −30% and +20%.");
        var series = courses
            .OrderBy(course => Response(course) is null).ThenBy(Response)
            .Select(course => new SubjectSeries(
                course.Subject,
                SectionWords.Of(Response(course)),
                [
                    new SeriesPoint(0, 0, "baseline"),
                    .. course.Scans.Where(scan => scan.PercentChange is not null).Select(scan => new SeriesPoint(
                        scan.Day,
                        scan.PercentChange!.Value,
                        SectionWords.Of(scan.Response) + (scan.NewLesion ? ", new lesion" : ""),
                        new PointSource(course.Subject, "scan", scan.Source))),
                ]));
        return CourseFigure.Of(
            words,
            new Axis("Days from first day of treatment"),
            new Axis("Change of sum of diameters") { TickSuffix = "%" },
            [.. series],
            references: [new Tick(-30, "−30%"), new Tick(20, "+20%")]);
    }

    private static Response.OverallResponse? Response(ResponseCourse course) => course.Confirmed ?? course.Best;

    private static Figure Swimmer(TumorResponseResult result)
    {
        var words = new FigureText(
            SectionWords.IdOf(result, "swimmer"),
            "Course of each subject",
            $"One lane per subject to the last day known, colored by best overall response, with marks for samples, response, progression, death and end of treatment; n = {result.N}.",
            $"n = {result.N}. An arrow marks a subject alive without progression at the last day known.");
        var lanes = result.Courses.Select(course => new SwimmerLane(
            course.Subject,
            SectionWords.Of(Response(course)),
            course.LastDay,
            course.ProgressionDay is null && course.DeathDay is null,
            [.. Marks(course)]));
        return SwimmerFigure.Of(words, new Axis("Days from first day of treatment"), [.. lanes], SectionWords.Responses, Kinds);
    }

    private static IEnumerable<SwimmerMark> Marks(ResponseCourse course)
    {
        foreach (var day in course.SampleDays)
        {
            yield return new SwimmerMark(Kinds[0], Math.Max(0, day));
        }

        (string Kind, double? Day)[] marks =
            [(Kinds[1], course.ResponseDay), (Kinds[2], course.ProgressionDay), (Kinds[3], course.DeathDay), (Kinds[4], course.StopDay)];
        foreach (var (kind, day) in marks)
        {
            if (day is { } at)
            {
                yield return new SwimmerMark(kind, at);
            }
        }
    }
}
