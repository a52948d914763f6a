using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Repeated-measures correlation of marker and tumor size: words, table, scatter of the pairs.</summary>
public static class RepeatedCorrelationSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(RepeatedCorrelationResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var words = PlainWords(result, protocol).ToList();
        var plan = (RepeatedCorrelation)result.Plan;
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = EfficacyWords.Headline(result, words),
            Displays = [.. Displays(result, protocol, plan)],
            Methods =
            [
                $"Each sample is paired with the nearest scan, at most {Format.Number(plan.PairWithinDays, 0)} days apart; subjects with two pairs or more. Natural logs; a sum of diameters under 5 mm enters as 5 mm.",
                "Repeated-measures correlation (Bland and Altman 1995) with visit as a further factor; Fisher's z on the residual degrees of freedom.",
            ],
        };
    }

    /// <summary>The answer in plain words, with n and interval.</summary>
    public static IEnumerable<string> PlainWords(RepeatedCorrelationResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        if (result.Planned is not { } planned)
        {
            return EfficacyWords.WhyNot(result).Concat(EfficacyWords.NotEstimable(result));
        }

        var marker = EfficacyWords.Marker(protocol, ((RepeatedCorrelation)result.Plan).Analyte);
        var adjusted = ReferenceEquals(planned, result.Adjusted);
        var first = $"Within {EfficacyWords.Noun(protocol)}, {marker} and tumor size moved together with a correlation of {Format.Estimate(planned.Value, planned.Low, planned.High, 2)}{(adjusted ? ", beyond what both share with the visit" : ", not adjusted for visit")} (n = {Format.Count(result.N)}, {Format.Count(result.Pairs.Count)} pairs); {EfficacyWords.Verdict(planned.Low, planned.High, 0)}.";
        return adjusted && result.Unadjusted is { } raw
            ? [first, $"Without adjustment for visit it would read {Format.Number(raw.Value, 2)}: two series that merely both fall on treatment correlate by themselves, so that number is no evidence."]
            : [first];
    }

    private static IEnumerable<IDisplay> Displays(RepeatedCorrelationResult result, StudyProtocol protocol, RepeatedCorrelation plan)
    {
        var id = ReportSection.IdOf(result);
        var marker = EfficacyWords.Marker(protocol, plan.Analyte);
        yield return EfficacyWords.Numbers(
            result,
            id + "-table",
            $"Correlation of {marker} and tumor size within subjects",
            ["", "Correlation (interval)", "p"],
            new[] { ("Adjusted for visit", result.Adjusted, plan.AdjustForVisit), ("Not adjusted: a warning, not a result", result.Unadjusted, false) }
                .Where(row => row.Item2 is not null)
                .Select(row => new TableRow(
                    Cell.Of(row.Item1),
                    Cell.Estimate(row.Item2!.Value, row.Item2.Low, row.Item2.High, 2),
                    row.Item3 || !plan.AdjustForVisit ? Cell.PValue(row.Item2.PValue) : Cell.Missing)
                { Strong = row.Item3 }));
        if (result.Pairs.Count > 0)
        {
            yield return ScatterFigure.Of(
                new FigureText(
                    id + "-pairs",
                    $"{EfficacyWords.Upper(marker)} and tumor size, sample by sample",
                    $"Scatter of {Format.Count(result.Pairs.Count)} pairs of {Format.Count(result.N)} subjects, log marker against log sum of diameters, marked by visit.",
                    $"n = {Format.Count(result.N)}, {Format.Count(result.Pairs.Count)} pairs. Differences between subjects are in the picture but not in the correlation."),
                new Axis($"Log {marker} ({EfficacyWords.Unit(protocol, plan.Analyte)})"),
                new Axis("Log sum of diameters (mm)"),
                [.. result.Pairs.Select(pair => new ScatterPoint(
                    pair.Subject, pair.Visit, pair.LogMarker, pair.LogSize, new PointSource(pair.Subject, pair.Specimen, pair.Source)))],
                zeroLines: false);
        }
    }
}
