using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>The marker by visit: table, spaghetti plot by response with the geometric mean, waterfall of the first change.</summary>
public static class MarkerByVisitSection
{
    private const string All = "Geometric mean";

    /// <summary>The section of a result.</summary>
    public static ReportSection Of(MarkerByVisitResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var changes = result.Visits.Where(visit => visit.Change is not null).ToList();
        List<IDisplay> displays = [Levels(result)];
        if (changes.Count > 0)
        {
            displays.Add(Changes(result, changes));
        }

        if (result.Courses.Count > 0)
        {
            displays.Add(Spaghetti(result));
        }

        displays.AddRange(changes.Take(1).Select(visit => Waterfall(result, visit)));
        string[] words = [.. changes.Select(visit => Words(result, visit))];
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = result.Regimen is null && words.Length > 0 ? words[0] : null,
            Displays = displays,
            Methods =
            [
                "Geometric mean ratio: t interval of the mean log ratio. Wilcoxon's signed rank test of the log ratios, exact below 50 pairs without ties, with Holm's adjustment over the visits. A value below the limit shares the lowest rank; means and ratios take the limit.",
            ],
        };
    }

    private static string Words(MarkerByVisitResult result, MarkerVisit visit)
    {
        var change = visit.Change!;
        return $"{result.AnalyteLabel} {EfficacyWords.When(visit.Label)} was {Format.Estimate(change.Ratio, change.Confidence.Low, change.Confidence.High, 2)} times baseline "
            + $"(geometric mean ratio, n = {Format.Count(change.N)}, {Format.PValueInText(change.SignedRankPValue)}).";
    }

    private static Table Levels(MarkerByVisitResult result) => new(
        SectionWords.IdOf(result, "levels"),
        $"{result.AnalyteLabel} by visit ({result.Unit})",
        ["Visit", "n", "Below limit", "Above range", "Median [quartiles]", "Geometric mean (CI)"],
        [
            .. result.Visits.Select(visit => new TableRow(
                Cell.Of(visit.Label),
                Cell.Count(visit.N),
                Cell.Count(visit.BelowLimit),
                Cell.Count(visit.AboveLimit),
                Cell.Spread(visit.Median, visit.LowerQuartile, visit.UpperQuartile, 2),
                Cell.Estimate(visit.GeometricMean, visit.GeometricConfidence.Low, visit.GeometricConfidence.High, 2))),
        ],
        Table.FooterOf(result));

    private static Table Changes(MarkerByVisitResult result, IReadOnlyList<MarkerVisit> changes) => new(
        SectionWords.IdOf(result, "changes"),
        $"{result.AnalyteLabel}: change from baseline",
        ["Visit", "Pairs", "Beyond a limit", "Geometric mean ratio (CI)", "Percent change, median [quartiles]", "Signed rank p", "Holm p"],
        [
            .. changes.Select(visit => (visit, change: visit.Change!)).Select(pair => new TableRow(
                Cell.Of(pair.visit.Label),
                Cell.Count(pair.change.N),
                Cell.Count(pair.change.Censored),
                Cell.Estimate(pair.change.Ratio, pair.change.Confidence.Low, pair.change.Confidence.High, 3),
                Cell.Spread(pair.change.MedianPercent, pair.change.LowerPercent, pair.change.UpperPercent, 1),
                Cell.PValue(pair.change.SignedRankPValue),
                Cell.PValue(pair.change.AdjustedPValue))),
        ],
        [.. Table.FooterOf(result), "Change is known only for those sampled: who they are stands in the analysability table."]);

    private static Figure Spaghetti(MarkerByVisitResult result)
    {
        var words = new FigureText(
            SectionWords.IdOf(result, "spaghetti"),
            $"{result.AnalyteLabel} over time, by best overall response",
            $"One line per subject on a log axis, colored by response, with the geometric mean of all by visit on top; n = {result.Courses.Count}.",
            $"n = {result.Courses.Count}. Values at a limit of quantification are drawn there. The geometric mean stands at the median day of each visit.");
        var subjects = result.Courses
            .OrderBy(course => course.Response is null).ThenBy(course => course.Response)
            .Select(course => new SubjectSeries(
                course.Subject,
                SectionWords.Of(course.Response),
                [.. course.Points.Select(point => new SeriesPoint(point.Day, point.Value, point.Visit, SectionWords.Sample(course.Subject, point), point.Censored))]));
        var mean = new SubjectSeries(All, All, [.. result.Visits.Select(visit => new SeriesPoint(visit.MedianDay, visit.GeometricMean, visit.Visit))]);
        return CourseFigure.Of(
            words, new Axis("Days from first day of treatment"), new Axis($"{result.AnalyteLabel} ({result.Unit})") { Log = true }, [.. subjects], [mean]);
    }

    private static Figure Waterfall(MarkerByVisitResult result, MarkerVisit visit)
    {
        var words = new FigureText(
            SectionWords.IdOf(result, "waterfall"),
            $"{result.AnalyteLabel}: percent change {EfficacyWords.When(visit.Label)}",
            $"One bar per subject, percent change of the marker from baseline {EfficacyWords.When(visit.Label)}, colored by best overall response; n = {visit.Change!.N}.",
            $"n = {visit.Change.N}. Lines at 20 percent up and down: the published rule of change, about one reference change value.");
        var bars = result.Courses.SelectMany(course => course.Points
            .Where(point => point.Visit == visit.Visit && point.PercentChange is not null)
            .Select(point => new WaterfallBar(
                course.Subject,
                point.PercentChange!.Value,
                SectionWords.Of(course.Response),
                point.Censored ? "<" : null,
                null,
                SectionWords.Sample(course.Subject, point))));
        return WaterfallFigure.Of(
            words, new Axis("Percent change from baseline") { TickSuffix = "%" }, [.. bars], SectionWords.Responses, [new Tick(-20, "−20%"), new Tick(20, "+20%")]);
    }
}
