using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Kaplan-Meier of an endpoint, overall and by baseline: words, tables, figures.</summary>
public static class SurvivalSummarySection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(SurvivalSummaryResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var words = PlainWords(result, protocol).ToList();
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = EfficacyWords.Headline(result, words),
            Displays = [.. Displays(result)],
            Methods =
            [
                "Kaplan-Meier with log-log limits; follow-up by the reverse Kaplan-Meier method (Schemper and Smith 1996).",
                "Baseline levels in Cox models, ties by Efron's method, one model each. Exploratory cut-offs were not fixed in advance: their p-values are not evidence.",
                .. result.Selected is { } selected ? [$"Cut-off chosen by the largest log-rank statistic, p corrected for the choice: {selected.Method}."] : Array.Empty<string>(),
            ],
        };
    }

    /// <summary>The answer in plain words, with n, events and interval.</summary>
    public static IEnumerable<string> PlainWords(SurvivalSummaryResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        if (result.Overall is not { } all)
        {
            return EfficacyWords.NotEstimable(result);
        }

        var (length, unit) = EventFreeFigure.Scale([all]);
        var median = all.Median is { } time
            ? $"median {EfficacyWords.Lower(result.EndpointLabel)} was {Format.Number(time / length, 1)} {unit} (interval {Limit(all.MedianLow, length)} to {Limit(all.MedianHigh, length)})"
            : $"the median of {EfficacyWords.Lower(result.EndpointLabel)} was not reached";
        var view = result.FollowUp is { } follow ? $"; median follow-up {Format.Number(follow / length, 1)} {unit}" : "";
        return [$"Among {EfficacyWords.Noun(protocol, result.N)} with {Format.Count(result.Events)} events, {median}{view}."];
    }

    private static string Limit(double? days, double length) => days is { } known ? Format.Number(known / length, 1) : "not reached";

    private static IEnumerable<IDisplay> Displays(SurvivalSummaryResult result)
    {
        if (result.Overall is not { } all)
        {
            yield break;
        }

        var id = ReportSection.IdOf(result);
        yield return EventFreeFigure.Of(id + "-km", result.EndpointLabel, result.EndpointLabel, "origin", [all], $"n = {Format.Count(result.N)}, {Format.Count(result.Events)} events. Marks are censored subjects; the band is the pointwise log-log interval.");
        yield return Medians(result, id, all);
        if (result.ByGroup.Count > 0)
        {
            var by = ((SurvivalSummary)result.Plan).GroupCovariate!;
            string[] test = result.LogRankPValue is { } p ? [$"Log-rank test: {Format.PValueInText(p)}."] : [];
            yield return EventFreeFigure.Of(id + "-groups", $"{result.EndpointLabel} by {by}", result.EndpointLabel, "origin", result.ByGroup, string.Join(" ", test));
            yield return EventFreeFigure.Medians(result, id + "-groups-table", $"{result.EndpointLabel} by {by}", result.ByGroup, test);
        }

        if (result.Baseline.Count > 0)
        {
            yield return EfficacyWords.Hazards(result, id + "-baseline", "Baseline level and hazard", result.Baseline, Chosen(result));
            yield return Forest(result, id);
        }
    }

    private static Table Medians(SurvivalSummaryResult result, string id, EventFreeCurve all)
    {
        var (length, unit) = EventFreeFigure.Scale([all]);
        var view = result.FollowUp is { } median
            ? $"Median follow-up (reverse Kaplan-Meier): {Format.Number(median / length, 1)} {unit} ({Limit(result.FollowUpLow, length)} to {Limit(result.FollowUpHigh, length)})."
            : "Median follow-up (reverse Kaplan-Meier): not reached.";
        return EventFreeFigure.Medians(result, id + "-table", result.EndpointLabel, [all], view);
    }

    private static IEnumerable<string> Chosen(SurvivalSummaryResult result) => result.Selected is { } selected
        ? [$"Cut-off chosen by the data (exploratory): above {Format.Number(selected.CutOff, 2)}; corrected {Format.PValueInText(selected.CorrectedPValue)} (uncorrected {Format.PValueInText(selected.NaivePValue)}, not to be used)."]
        : [];

    private static Figure Forest(SurvivalSummaryResult result, string id) => ForestFigure.Of(
        new FigureText(
            id + "-forest",
            $"{result.EndpointLabel} by baseline level",
            $"Forest plot of {Format.Count(result.Baseline.Count)} hazard ratios with intervals.",
            $"n = {Format.Count(result.N)}, {Format.Count(result.Events)} events. Above 1 means more events. Squares: fixed in advance; circles: exploratory."),
        new Axis("Hazard ratio (log scale)") { Log = true },
        [.. result.Baseline.Select(ratio => new ForestRow(
            ratio.Term, ratio.Estimate, ratio.Low, ratio.High, Strong: !ratio.Exploratory))]);
}
