using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Marker change by best overall response: words, table, boxes.</summary>
public static class ChangeByResponseSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(ChangeByResponseResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var words = PlainWords(result, protocol).ToList();
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = EfficacyWords.Headline(result, words),
            Displays = [.. Displays(result, protocol)],
            Methods =
            [
                $"Groups by {result.ResponseInWords}, ordered CR, PR, SD (with non-CR/non-PD), PD; not evaluable left out.",
                "Kruskal-Wallis test of equal location; Jonckheere-Terpstra test of a trend along the ordered groups, two-sided. Values below the limit are tied lowest.",
                "Boxes: quartiles of type 7, whiskers at the furthest values within 1.5 interquartile ranges; every subject is drawn.",
            ],
        };
    }

    /// <summary>The answer in plain words, with n.</summary>
    public static IEnumerable<string> PlainWords(ChangeByResponseResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        if (result.JonckheerePValue is not { } trend || double.IsNaN(trend))
        {
            return EfficacyWords.WhyNot(result).Concat(EfficacyWords.NotEstimable(result));
        }

        var plan = (ChangeByResponse)result.Plan;
        var marker = EfficacyWords.Marker(protocol, plan.Analyte);
        var medians = string.Join(", ", result.Boxes.Select(box => $"{box.Group} {Format.Percent(box.Median)} (n = {Format.Count(box.N)})"));
        return [$"Median change of {marker} ({EfficacyWords.Visit(protocol, plan.Visit)}) by response: {medians}; difference between the groups {Format.PValueInText(result.KruskalWallisPValue ?? double.NaN)}, trend from CR to PD {Format.PValueInText(trend)} (n = {Format.Count(result.N)})."];
    }

    private static IEnumerable<IDisplay> Displays(ChangeByResponseResult result, StudyProtocol protocol)
    {
        var id = ReportSection.IdOf(result);
        var plan = (ChangeByResponse)result.Plan;
        var marker = EfficacyWords.Marker(protocol, plan.Analyte);
        yield return EfficacyWords.Numbers(
            result,
            id + "-table",
            $"Change of {marker} ({EfficacyWords.Visit(protocol, plan.Visit)}) by response",
            ["Response", "n", "Median change, % [quartiles]", "Geometric mean ratio to baseline"],
            result.Boxes.Select(box => new TableRow(
                Cell.Of(box.Group), Cell.Count(box.N), Cell.Spread(box.Median, box.FirstQuartile, box.ThirdQuartile, 1), Cell.Number(box.GeometricMeanRatio, 2))),
            Tests(result));
        if (result.Boxes.Count > 0)
        {
            yield return BoxFigure.Of(
                new FigureText(
                    id + "-box",
                    $"Change of {marker} by response",
                    $"Box plot of the percent change of {marker} from baseline in {Format.Count(result.Boxes.Count)} response groups, {Format.Count(result.N)} subjects, every subject a point.",
                    $"n = {Format.Count(result.N)}. 0 is no change."),
                EfficacyWords.Upper(result.ResponseInWords),
                new Axis($"Change of {marker} from baseline (%)"),
                [.. result.Boxes.Select(box => Group(result, box))],
                [new Tick(0, "no change")]);
        }
    }

    private static IEnumerable<string> Tests(ChangeByResponseResult result) => result.KruskalWallisPValue is { } p
        ?
        [
            $"Kruskal-Wallis: {Format.PValueInText(p)}. Trend ({result.JonckheereMethod}): {Format.PValueInText(result.JonckheerePValue ?? double.NaN)}.",
        ]
        : [];

    private static BoxGroup Group(ChangeByResponseResult result, BoxOfGroup box) => new(
        box.Group,
        box.LowWhisker,
        box.FirstQuartile,
        box.Median,
        box.ThirdQuartile,
        box.HighWhisker,
        [.. result.Points.Where(point => point.Group == box.Group).Select(point => new ScatterPoint(
            point.Subject, point.Group, 0, point.PercentChange, new PointSource(point.Subject, point.Specimen, point.Source)))]);
}
