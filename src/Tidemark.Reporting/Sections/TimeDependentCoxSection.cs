using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Cox model with the last known marker value: words, table, forest.</summary>
public static class TimeDependentCoxSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(TimeDependentCoxResult result, StudyProtocol protocol)
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
                "Follow-up is cut at every sample; each stretch carries the values last known at its start, so a value drawn on the day of an event never predicts it. Ties by Efron's method.",
                "Log2 values: a hazard ratio is per doubling of the level. Above 1 means more events; the direction is left to the data.",
                $"{Format.Count(result.Rows)} start-stop rows; {Format.Count(result.LateEntries)} subjects entered after origin, when all markers were first known.",
            ],
        };
    }

    /// <summary>The answer in plain words, with n, events and interval.</summary>
    public static IEnumerable<string> PlainWords(TimeDependentCoxResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var plan = (TimeDependentCox)result.Plan;
        if (result.HazardRatios.Count == 0 || double.IsNaN(result.HazardRatios[0].Estimate))
        {
            return EfficacyWords.WhyNot(result).Concat(EfficacyWords.NotEstimable(result));
        }

        var endpoint = EfficacyWords.Lower(EfficacyWords.Endpoint(protocol, plan.Endpoint));
        return plan.Analytes.Zip(result.HazardRatios, (analyte, ratio) =>
            $"With the last known {EfficacyWords.Marker(protocol, analyte)} twice as high, the hazard of an event ({endpoint}) was {Format.Number(ratio.Estimate, 2)} times as high (interval {Format.Range(ratio.Low, ratio.High, 2)}; n = {Format.Count(result.N)}, {Format.Count(result.Events)} events); {EfficacyWords.Verdict(ratio.Low, ratio.High, 1)}.");
    }

    private static IEnumerable<IDisplay> Displays(TimeDependentCoxResult result, StudyProtocol protocol)
    {
        var id = ReportSection.IdOf(result);
        var endpoint = EfficacyWords.Endpoint(protocol, ((TimeDependentCox)result.Plan).Endpoint);
        yield return EfficacyWords.Hazards(
            result, id + "-hazards", $"{endpoint} by the last known marker value", result.HazardRatios, $"{Format.Count(result.N)} subjects, {Format.Count(result.Events)} events.");
        if (result.HazardRatios.Count > 1)
        {
            yield return ForestFigure.Of(
                new FigureText(
                    id + "-forest",
                    $"{endpoint}: hazard ratios",
                    $"Forest plot of {Format.Count(result.HazardRatios.Count)} hazard ratios with intervals, time-dependent Cox model, {Format.Count(result.N)} subjects, {Format.Count(result.Events)} events.",
                    $"n = {Format.Count(result.N)}, {Format.Count(result.Events)} events. Above 1 means more events."),
                new Axis("Hazard ratio (log scale)") { Log = true },
                [.. result.HazardRatios.Select((ratio, i) => new ForestRow(
                    ratio.Term, ratio.Estimate, ratio.Low, ratio.High, Strong: i < ((TimeDependentCox)result.Plan).Analytes.Count))]);
        }
    }
}
