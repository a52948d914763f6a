using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Statistics.Correlation;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// Repeated-measures correlation of log marker and log tumor size (Bland and Altman 1995), each sample paired with the nearest scan.
/// Adjusted for visit, because two series that merely both fall on treatment correlate within subjects by themselves.
/// </summary>
public static class RepeatedCorrelationAnalysis
{
    private const int FewestPerRegimen = 10;

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static RepeatedCorrelationResult Run(AnalysisContext context, RepeatedCorrelation plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var pairs = Pair(context, plan, regimen, notes);
        var n = pairs.Select(pair => pair.Subject).Distinct().Count();
        notes.Number("n", n);
        notes.Number("pairs", pairs.Count);
        var result = new RepeatedCorrelationResult { Plan = plan, Regimen = regimen, N = n, Pairs = pairs };
        if (regimen is not null && n < FewestPerRegimen)
        {
            notes.Find(FindingCodes.ShownNotCompared, $"{plan.Id}, {regimen}: {n} subjects with two pairs or more.");
            return notes.Into(result);
        }

        return notes.Into(Estimate(result, plan, context, notes));
    }

    private static RepeatedCorrelationResult Estimate(
        RepeatedCorrelationResult result, RepeatedCorrelation plan, AnalysisContext context, ResultNotes notes)
    {
        var adjusted = Correlate(result.Pairs, true, "correlation", context, notes, plan.AdjustForVisit);
        var unadjusted = Correlate(result.Pairs, false, "unadjusted", context, notes, !plan.AdjustForVisit);
        if (!plan.AdjustForVisit)
        {
            notes.Find(FindingCodes.NotAdjustedForVisit, $"{plan.Id}: the plan asks for the correlation without adjustment for visit.");
        }

        return result with { Adjusted = adjusted, Unadjusted = unadjusted, Planned = plan.AdjustForVisit ? adjusted : unadjusted };
    }

    private static IntervalEstimate? Correlate(
        IReadOnlyList<SamplePair> pairs, bool adjust, string prefix, AnalysisContext context, ResultNotes notes, bool planned)
    {
        var test = RepeatedMeasuresCorrelation.Test(
            Codes(pairs.Select(pair => pair.Subject)),
            [.. pairs.Select(pair => pair.LogMarker)],
            [.. pairs.Select(pair => pair.LogSize)],
            adjust ? Codes(pairs.Select(pair => pair.Visit)) : null,
            context.ConfidenceLevel);
        if (double.IsNaN(test.Estimate))
        {
            notes.Find(FindingCodes.NotEstimable, $"{test.Method}: {string.Join(" ", test.Warnings.Select(warning => warning.Message))}");
            return null;
        }

        notes.ClosedForm(test.Method);
        var estimate = new IntervalEstimate(test.Estimate, test.Confidence.Low, test.Confidence.High, test.PValue);
        notes.Number(prefix + ".estimate", estimate.Value);
        notes.Number(prefix + ".low", estimate.Low);
        notes.Number(prefix + ".high", estimate.High);
        if (planned)
        {
            notes.Test(prefix + ".p", estimate.PValue);
        }
        else
        {
            notes.Number(prefix + ".p", estimate.PValue);
        }

        return estimate;
    }

    private static int[] Codes(IEnumerable<string> labels)
    {
        var all = labels.ToArray();
        var order = all.Distinct().Order(StringComparer.Ordinal).ToArray();
        return [.. all.Select(label => Array.IndexOf(order, label))];
    }

    private static List<SamplePair> Pair(AnalysisContext context, RepeatedCorrelation plan, string? regimen, ResultNotes notes)
    {
        var series = People.Series(context, plan.Analyte);
        var scans = context.Data.Tumors
            .Where(scan => TumorSize.LogSize(scan) is not null)
            .OrderBy(scan => scan.Day)
            .ToLookup(scan => scan.Subject, StringComparer.Ordinal);
        var (kept, floored, censored) = (new List<SamplePair>(), 0, 0);
        foreach (var subject in People.Of(context, regimen))
        {
            TumorRow[] sized = [.. scans[subject.Id]];
            var near = series[subject.Id]
                .Where(sample => sample.Visit is not null)
                .Select(sample => (Sample: sample, Scan: sized.MinBy(scan => Math.Abs(scan.Day - sample.Day))))
                .Where(pair => pair.Scan is { } scan && Math.Abs(scan.Day - pair.Sample.Day) <= plan.PairWithinDays)
                .ToList();
            if (near.Count < 2)
            {
                notes.Drop(WhyNot(series[subject.Id].Any(), sized.Length, plan));
                continue;
            }

            floored += near.Count(pair => TumorSize.Floored(pair.Scan!));
            censored += near.Count(pair => pair.Sample.Quantification != Quantification.Quantified);
            kept.AddRange(near.Select(pair => Of(pair.Sample, pair.Scan!)));
        }

        TumorSize.SayFloor(floored, kept.Count, notes);
        if (censored > 0)
        {
            notes.Find(FindingCodes.LimitUsed, $"{censored} of {kept.Count} samples lie beyond a limit of quantification and entered at the limit.");
        }

        return kept;
    }

    private static string WhyNot(bool sampled, int scans, RepeatedCorrelation plan) =>
        !sampled ? "no valid sample"
        : scans == 0 ? "no measured tumor size"
        : $"fewer than two samples with a scan within {ResultNotes.Say(plan.PairWithinDays)} days";

    private static SamplePair Of(BiomarkerRow sample, TumorRow scan) => new(
        sample.Subject,
        sample.Visit!,
        sample.Day,
        scan.Day,
        Math.Log(sample.Value),
        TumorSize.LogSize(scan)!.Value,
        sample.Source.Specimen,
        sample.Source.Source);
}
