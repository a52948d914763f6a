using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Marker change against the change in tumor size: words, table, scatter.</summary>
public static class ChangeVersusTumorSizeSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(ChangeVersusTumorSizeResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        var words = PlainWords(result, protocol).ToList();
        var plan = (ChangeVersusTumorSize)result.Plan;
        return ReportSection.Of(result) with
        {
            Words = words,
            Headline = EfficacyWords.Headline(result, words),
            Displays = [.. Displays(result, protocol, plan)],
            Methods =
            [
                $"Least squares of the natural log ratio of the sum of diameters ({Scan(plan)}, to baseline) on the natural log ratio of {EfficacyWords.Marker(protocol, plan.Analyte)} ({EfficacyWords.Visit(protocol, plan.Visit)}, to baseline) and its log2 baseline; t intervals.",
                "Spearman's correlation of the two log ratios, not adjusted; interval by Fisher's z with the variance of Bonett and Wright (2000). Values below the limit are tied lowest.",
                "A sum of diameters under 5 mm, 0 at complete response included, enters as 5 mm, the size RECIST 1.1 gives to a lesion too small to measure: the logarithm of 0 does not exist, and leaving complete responders out would hide the largest effects.",
                "Reliability: variance of the log ratio left after assay and within-subject variation, over its whole variance. Noise in the marker pulls the slope toward 0 by about this factor.",
            ],
        };
    }

    /// <summary>The answer in plain words, with n and interval.</summary>
    public static IEnumerable<string> PlainWords(ChangeVersusTumorSizeResult result, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(protocol);
        if (result is not { Slope: { } slope, PercentPerTenPercent: { } perTen } || double.IsNaN(slope.Value))
        {
            return EfficacyWords.WhyNot(result).Concat(EfficacyWords.NotEstimable(result));
        }

        var marker = EfficacyWords.Marker(protocol, ((ChangeVersusTumorSize)result.Plan).Analyte);
        var noun = EfficacyWords.Upper(EfficacyWords.Noun(protocol));
        var opening = (slope.Low > 0, slope.High < 0) switch
        {
            (true, _) => $"{noun} whose {marker} fell more had tumors that shrank more",
            (_, true) => $"{noun} whose {marker} fell more had tumors that shrank less",
            _ => $"No clear relation was found between the change of {marker} and the change of tumor size",
        };
        var rho = result.Spearman!;
        var first = $"{opening}: where {marker} had fallen 10% further, the sum of diameters was {Lower(perTen.Value)} (interval {Lower(perTen.Low)} to {Lower(perTen.High)}; n = {Format.Count(result.N)}); {EfficacyWords.Verdict(slope.Low, slope.High, 0)}.";
        var second = $"Spearman's correlation was {Format.Estimate(rho.Value, rho.Low, rho.High, 2)}.";
        return result.Reliability is { } reliability
            ? [first, $"{second} Only {Format.Percent(100 * reliability.Reliability)} of the spread in the marker's change is true change between {EfficacyWords.Noun(protocol)}; the rest is assay and day-to-day variation, which flattens the slope."]
            : [first, second];
    }

    private static string Lower(double percent) => percent < 0 ? $"{Format.Percent(-percent)} higher" : $"{Format.Percent(percent)} lower";

    private static string Scan(ChangeVersusTumorSize plan) => plan.Scan == ScanChoice.FirstAfterSample
        ? "first scan at or after the sample"
        : $"scan nearest to day {Format.Number(plan.ScanDay ?? double.NaN, 0)}";

    private static IEnumerable<IDisplay> Displays(ChangeVersusTumorSizeResult result, StudyProtocol protocol, ChangeVersusTumorSize plan)
    {
        var id = ReportSection.IdOf(result);
        yield return EfficacyWords.Numbers(result, id + "-table", "Change of tumor size on change of the marker", ["", "Estimate (interval)", "p"], Rows(result));
        if (result.Points.Count > 0)
        {
            yield return Scatter(result, protocol, plan, id);
        }
    }

    private static IEnumerable<TableRow> Rows(ChangeVersusTumorSizeResult result)
    {
        if (result is { Slope: { } slope, BaselineSlope: { } baseline, Spearman: { } rho })
        {
            yield return Row("Slope: log tumor ratio per unit of log marker ratio, adjusted for log2 baseline", slope, true);
            yield return Row("Log tumor ratio per doubling of the baseline marker", baseline, false);
            yield return Row("Spearman's correlation of the two changes", rho, false);
            yield return new TableRow(Cell.Of("Share of variance explained"), Cell.Percent(100 * result.RSquared), Cell.Missing);
        }

        if (result.Reliability is { } reliability)
        {
            yield return new TableRow(Cell.Of("Reliability of the marker change"), Cell.Number(reliability.Reliability, 2), Cell.Missing);
            yield return new TableRow(
                Cell.Of($"SD of the log marker ratio: observed / error / true (CVA {Format.Percent(100 * reliability.AnalyticalCv, 1)}, CVI {Format.Percent(100 * reliability.WithinSubjectCv, 1)})"),
                Cell.Of($"{Format.Number(reliability.ObservedSd, 3)} / {Format.Number(reliability.ErrorSd, 3)} / {Format.Number(reliability.TrueSd, 3)}"),
                Cell.Missing);
        }

        yield return new TableRow(Cell.Of("Sums of diameters entered at the 5 mm floor"), Cell.Count(result.Floored), Cell.Missing);
    }

    private static TableRow Row(string label, IntervalEstimate estimate, bool strong) => new(
        Cell.Of(label), Cell.Estimate(estimate.Value, estimate.Low, estimate.High, 2), Cell.PValue(estimate.PValue))
    { Strong = strong };

    private static Figure Scatter(ChangeVersusTumorSizeResult result, StudyProtocol protocol, ChangeVersusTumorSize plan, string id)
    {
        var marker = EfficacyWords.Marker(protocol, plan.Analyte);
        var visit = EfficacyWords.Visit(protocol, plan.Visit);
        var slope = result.Slope is { } s ? $" Slope {Format.Estimate(s.Value, s.Low, s.High, 2)}." : "";
        return ScatterFigure.Of(
            new FigureText(
                id + "-scatter",
                $"Change of tumor size against change of {marker}",
                $"Scatter of {Format.Count(result.N)} subjects: horizontal the log ratio of {marker} ({visit} to baseline), vertical the log ratio of the sum of diameters, with the fitted line and its band.{slope}",
                $"n = {Format.Count(result.N)}. Line at the mean log2 baseline, band: interval of the mean. 0 is no change; −0.69 is half, 0.69 is twice."),
            new Axis($"Log ratio of {marker}, {visit} to baseline"),
            new Axis("Log ratio of the sum of diameters to baseline"),
            [.. result.Points.Select(point => new ScatterPoint(
                point.Subject, point.Group, point.LogRatio, point.Outcome!.Value, new PointSource(point.Subject, point.Specimen, point.Source)))],
            result.Line.Count == 0 ? [] :
            [
                new FittedLine(
                    "Linear model",
                    [.. result.Line.Select(point => point.X)],
                    [.. result.Line.Select(point => point.Y)],
                    [.. result.Line.Select(point => point.Low)],
                    [.. result.Line.Select(point => point.High)]),
            ]);
    }
}
