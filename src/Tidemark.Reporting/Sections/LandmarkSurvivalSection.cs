using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Survival by early change from a landmark: words, tables, Kaplan-Meier, forest.</summary>
public static class LandmarkSurvivalSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(LandmarkSurvivalResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var words = PlainWords(result, protocol).ToList();
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = EfficacyWords.Headline(result, words),
            Displays = result.Refused ? [] : [.. Displays(result, protocol)],
            Methods = result.Refused ? [] : [.. Methods(result)],
        };
    }

    /// <summary>The answer in plain words, with n, events and interval.</summary>
    public static IEnumerable<string> PlainWords(LandmarkSurvivalResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var plan = (LandmarkSurvival)result.Plan;
        if (result.HazardRatios is not [{ } ratio, ..] || double.IsNaN(ratio.Estimate))
        {
            return EfficacyWords.WhyNot(result).Concat(EfficacyWords.NotEstimable(result));
        }

        var endpoint = EfficacyWords.Lower(EfficacyWords.Endpoint(protocol, plan.Endpoint));
        var who = $"Counted from {result.Origin}, among {EfficacyWords.Noun(protocol, result.N)} with {Format.Count(result.Events)} events of {endpoint}";
        var what = plan.Grouping == MarkerGrouping.Continuous
            ? $"the hazard per standard deviation of a higher ratio of {EfficacyWords.Marker(protocol, plan.Analyte)} to baseline was {Times(ratio)}"
            : $"the hazard was {Times(ratio)} for {ratio.Term}";
        return [$"{who}, {what}; {EfficacyWords.Verdict(ratio.Low, ratio.High, 1)}."];
    }

    private static string Times(HazardRatio ratio) =>
        $"{Format.Number(ratio.Estimate, 2)} times (interval {Format.Range(ratio.Low, ratio.High, 2)})";

    private static IEnumerable<string> Methods(LandmarkSurvivalResult result)
    {
        yield return $"Time is counted from {result.Origin}. Only those alive, event-free and in view past it enter; a value drawn on the day of an event never predicts it.";
        yield return "Kaplan-Meier with log-log limits; log-rank test; Cox model, ties by Efron's method, Wald intervals. A hazard ratio above 1 means more events; the direction is left to the data.";
        if (result.LogRatioSd is { } sd)
        {
            yield return $"One standard deviation of the log ratio is {Format.Number(sd, 3)} here (a ratio of {Format.Number(Math.Exp(sd), 2)}).";
        }

        if (((LandmarkSurvival)result.Plan).Grouping == MarkerGrouping.Continuous)
        {
            yield return "The curves split the subjects at the plan's cut-off for the eye only; the test is that of the continuous ratio.";
        }
    }

    private static IEnumerable<IDisplay> Displays(LandmarkSurvivalResult result, StudyProtocol protocol)
    {
        var id = ReportSection.IdOf(result);
        var plan = (LandmarkSurvival)result.Plan;
        var endpoint = EfficacyWords.Endpoint(protocol, plan.Endpoint);
        if (result.Curves.Count > 0)
        {
            yield return EventFreeFigure.Of(
                id + "-km", $"{endpoint} from {result.Origin}", endpoint, result.Origin, result.Curves, Note(result));
            yield return EventFreeFigure.Medians(
                result,
                id + "-table",
                $"{endpoint} by group, from {result.Origin}",
                result.Curves,
                result.LogRankPValue is { } p ? [$"Log-rank test: {Format.PValueInText(p)}."] : []);
        }

        HazardRatio[] all = [.. result.HazardRatios, .. result.Continuous is { } continuous && !result.HazardRatios.Contains(continuous) ? [continuous] : Array.Empty<HazardRatio>(), .. result.Adjusted];
        if (all.Length > 0)
        {
            yield return EfficacyWords.Hazards(
                result, id + "-hazards", "Hazard ratios", all, result.Reference is { } reference ? [$"Groups are compared with: {reference}."] : []);
        }

        if (all.Length > 1)
        {
            yield return Forest(result, id, all);
        }
    }

    private static string Note(LandmarkSurvivalResult result) =>
        $"n = {Format.Count(result.N)}, {Format.Count(result.Events)} events. Marks are censored subjects; bands are pointwise log-log intervals."
        + (result.LogRankPValue is { } p ? $" Log-rank {Format.PValueInText(p)}." : "");

    private static Figure Forest(LandmarkSurvivalResult result, string id, HazardRatio[] ratios) => ForestFigure.Of(
        new FigureText(
            id + "-forest",
            "Hazard ratios",
            $"Forest plot of {Format.Count(ratios.Length)} hazard ratios with intervals, counted from {result.Origin}.",
            $"n = {Format.Count(result.N)}, {Format.Count(result.Events)} events. Above 1 means more events. Squares: as planned, without covariates."),
        new Axis("Hazard ratio (log scale)") { Log = true },
        [.. ratios.Select(ratio => new ForestRow(
            result.Adjusted.Contains(ratio) ? $"{ratio.Term}, adjusted" : ratio.Term, ratio.Estimate, ratio.Low, ratio.High, Strong: result.HazardRatios.Contains(ratio)))]);
}
