using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>ROC of early change for response: words, tables, curve.</summary>
public static class ResponseRocSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(ResponseRocResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var words = PlainWords(result, protocol).ToList();
        var plan = (ResponseRoc)result.Plan;
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = EfficacyWords.Headline(result, words),
            Displays = [.. Displays(result, protocol, plan)],
            Methods =
            [
                $"Direction: {result.DirectionInWords}.",
                "Empirical ROC, ties one half; interval by DeLong, DeLong and Clarke-Pearson (1988), p against 0.5. Values below the limit are tied lowest.",
                "Sensitivity, specificity and predictive values with exact (Clopper-Pearson) intervals; predictive values hold for the response rate of this study only.",
                $"The empirical Youden cut-off maximizes sensitivity + specificity in these data and flatters itself. Its range over {Format.Count(plan.Replicates)} bootstrap resamples is a stability interval, not a confidence interval: the bootstrap is inconsistent for such a cut-off (Abrevaya and Huang 2005).",
            ],
        };
    }

    /// <summary>The answer in plain words, with n and interval.</summary>
    public static IEnumerable<string> PlainWords(ResponseRocResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        if (result.Auc is not { } auc || double.IsNaN(auc.Value))
        {
            return EfficacyWords.WhyNot(result).Concat(EfficacyWords.NotEstimable(result));
        }

        var plan = (ResponseRoc)result.Plan;
        var marker = EfficacyWords.Marker(protocol, plan.Analyte);
        var what = plan.Variable == MarkerVariable.Change ? $"a {(result.LowIsPositive ? "lower" : "higher")} ratio of {marker} to baseline" : $"a higher {marker}";
        var verdict = auc.Low > 0.5 || auc.High < 0.5 ? "chance alone (0.5) is an unlikely explanation" : "the interval includes 0.5, so this study cannot exclude that it tells nothing";
        return [$"A responder had {what} than a non-responder with a probability of {Format.Estimate(auc.Value, auc.Low, auc.High, 2)} ({Format.Count(result.Responders)} responders among {EfficacyWords.Noun(protocol, result.N)}); {verdict}."];
    }

    private static IEnumerable<IDisplay> Displays(ResponseRocResult result, StudyProtocol protocol, ResponseRoc plan)
    {
        var id = ReportSection.IdOf(result);
        var unit = plan.Variable == MarkerVariable.Change ? "%" : " " + EfficacyWords.Unit(protocol, plan.Analyte);
        yield return EfficacyWords.Numbers(
            result,
            id + "-auc",
            "Area under the ROC curve",
            ["", "Estimate (interval)", "p against 0.5"],
            [
                new TableRow(Cell.Of("Responders / non-responders"), Cell.Of($"{Format.Count(result.Responders)} / {Format.Count(result.N - result.Responders)}"), Cell.Missing),
                .. result.Auc is { } auc ? [new TableRow(Cell.Of("Area"), Cell.Estimate(auc.Value, auc.Low, auc.High, 2), Cell.PValue(auc.PValue)) { Strong = true }] : Array.Empty<TableRow>(),
            ]);
        if (result.Auc is null)
        {
            yield break;
        }

        yield return EfficacyWords.Numbers(
            result,
            id + "-cutoffs",
            "Accuracy at cut-offs",
            ["Cut-off", "Sensitivity", "Specificity", "Positive predictive value", "Negative predictive value"],
            [
                .. result.CutOffs.Select(cut => Row($"{Given(cut.CutOff)}{unit}, {Standing(plan)}", cut, true)),
                .. result.Youden is { } youden ? [Row($"{Format.Number(youden.CutOff, 1)}{unit}, empirical (Youden), exploratory", youden, false)] : Array.Empty<TableRow>(),
            ],
            result.YoudenStability is { } range ? [$"Stability interval of the empirical cut-off: {Format.Range(range.Low, range.High, 1)}{unit}."] : []);
        yield return Curve(result, plan, id, unit);
    }

    private static TableRow Row(string label, CutOffAccuracy cut, bool strong) => new(
        Cell.Of(label), Share(cut.Sensitivity), Share(cut.Specificity), Share(cut.PositivePredictive), Share(cut.NegativePredictive))
    { Strong = strong };

    /// <summary>A cut-off with the digits it was given with, two at most.</summary>
    private static string Given(double cutOff) =>
        Format.Number(cutOff, Enumerable.Range(0, 2).FirstOrDefault(digits => Math.Round(cutOff, digits) == cutOff, 2));

    private static string Standing(ResponseRoc plan) => plan.Role == AnalysisRole.Exploratory ? "named, exploratory" : "pre-specified";

    private static Cell Share(ExactShare share) => share.Of == 0
        ? Cell.Missing
        : Cell.Of($"{Format.Count(share.Count)}/{Format.Count(share.Of)}: {Format.Percent(100 * share.Value)} ({Format.Range(100 * share.Low, 100 * share.High, 0)})");

    private static Figure Curve(ResponseRocResult result, ResponseRoc plan, string id, string unit)
    {
        var auc = result.Auc!;
        var area = $"area {Format.Estimate(auc.Value, auc.Low, auc.High, 2)}";
        List<RocPoint> marks = [.. result.CutOffs.Select(cut => new RocPoint(
            cut.CutOff, cut.Sensitivity.Value, cut.Specificity.Value, $"{Given(cut.CutOff)}{unit} ({Standing(plan)})"))];
        if (result.Youden is { } youden)
        {
            marks.Add(new RocPoint(youden.CutOff, youden.Sensitivity.Value, youden.Specificity.Value, $"{Format.Number(youden.CutOff, 1)}{unit} (empirical)"));
        }

        return RocFigure.Of(
            new FigureText(
                id + "-roc",
                $"ROC of {(plan.Variable == MarkerVariable.Change ? "early change" : "level")} for response",
                $"ROC curve of {Format.Count(result.N)} subjects, {Format.Count(result.Responders)} responders: {area}.",
                $"n = {Format.Count(result.N)}, {Format.Count(result.Responders)} responders. {EfficacyWords.Upper(result.DirectionInWords)}."),
            [new RocCurve(EfficacyWords.Upper(area), [.. result.Points.Select(point => new RocPoint(point.Threshold, point.Sensitivity, point.Specificity))])],
            marks);
    }
}
