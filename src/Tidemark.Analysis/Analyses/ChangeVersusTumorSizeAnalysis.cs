using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics;
using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// Log ratio of the tumor size at a named scan on the log ratio of the marker at a visit, adjusted for log2 baseline marker,
/// with Spearman's correlation and the reliability of the marker change beside the slope.
/// </summary>
public static class ChangeVersusTumorSizeAnalysis
{
    private const int FewestSubjects = 5;
    private const int FewestPerRegimen = 10;
    private const int LinePoints = 25;

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static ChangeVersusTumorSizeResult Run(AnalysisContext context, ChangeVersusTumorSize plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var (changes, points, floored) = Pair(context, plan, regimen, notes);
        notes.Number("n", points.Count);
        TumorSize.SayFloor(floored, points.Count, notes);
        EarlyChanges.SayLimits(changes, "they entered the linear model at the limit and the ranks tied lowest (or highest)", notes);
        var result = new ChangeVersusTumorSizeResult { Plan = plan, Regimen = regimen, N = points.Count, Points = points, Floored = floored };
        return notes.Into(Carried(plan, regimen, points.Count, notes) ? Estimate(result, changes, plan, context, notes) : result);
    }

    private static (List<EarlyChange> Changes, List<ChangePoint> Points, int Floored) Pair(
        AnalysisContext context, ChangeVersusTumorSize plan, string? regimen, ResultNotes notes)
    {
        var named = new NamedScan(context, plan);
        var (changes, points, floored) = (new List<EarlyChange>(), new List<ChangePoint>(), 0);
        foreach (var change in EarlyChanges.At(context, plan.Analyte, plan.Visit, regimen, notes))
        {
            var (scan, ratio, reason) = named.For(change);
            if (scan is null)
            {
                notes.Drop(reason!);
                continue;
            }

            changes.Add(change);
            points.Add(Point(change, scan, ratio));
            floored += TumorSize.Floored(scan) ? 1 : 0;
        }

        return (changes, points, floored);
    }

    private static ChangePoint Point(EarlyChange change, TumorRow scan, double ratio)
    {
        var best = change.Subject.ConfirmedBestResponse ?? change.Subject.BestResponse;
        return new ChangePoint(
            change.Subject.Id,
            change.LogRatio,
            change.Log2Baseline,
            ratio,
            scan.Response?.ToString() ?? best?.ToString() ?? "response not recorded",
            best,
            change.Row.Source.Specimen,
            change.Row.Source.Source);
    }

    private static bool Carried(ChangeVersusTumorSize plan, string? regimen, int n, ResultNotes notes)
    {
        if (regimen is not null && n < FewestPerRegimen)
        {
            notes.Find(FindingCodes.ShownNotCompared, $"{plan.Id}, {regimen}: {n} subjects.");
            return false;
        }

        if (n < FewestSubjects)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: {n} subjects have both changes; the model needs {FewestSubjects} at least.");
            return false;
        }

        return true;
    }

    private static ChangeVersusTumorSizeResult Estimate(
        ChangeVersusTumorSizeResult result, IReadOnlyList<EarlyChange> changes, ChangeVersusTumorSize plan, AnalysisContext context, ResultNotes notes)
    {
        double[] x = [.. result.Points.Select(point => point.LogRatio)];
        double[] baseline = [.. result.Points.Select(point => point.Log2Baseline)];
        double[] y = [.. result.Points.Select(point => point.Outcome!.Value)];
        var design = DesignMatrix.Intercept(x.Length).With("log ratio of the marker", x).With("log2 baseline", baseline);
        var fit = LinearModel.Fit(design, y, confidenceLevel: context.ConfidenceLevel);
        notes.ClosedForm("Linear model of the log tumor ratio");
        foreach (var warning in fit.Warnings)
        {
            notes.Find(FindingCodes.NotEstimable, warning.Message);
        }

        var spearman = SpearmanCorrelation.Test(EarlyChanges.Rankable(changes), y, confidenceLevel: context.ConfidenceLevel);
        var rho = new IntervalEstimate(spearman.Estimate, spearman.Confidence.Low, spearman.Confidence.High, spearman.PValue);
        var (slope, baselineSlope) = (Of(fit.Terms[1]), Of(fit.Terms[2]));
        var perTen = PerTenPercent(slope);
        notes.Estimate("slope", slope);
        notes.Number("perTenPercent.estimate", perTen.Value);
        notes.Number("perTenPercent.low", perTen.Low);
        notes.Number("perTenPercent.high", perTen.High);
        notes.Number("baselineSlope.estimate", baselineSlope.Value);
        notes.Number("rSquared", fit.RSquared);
        notes.Estimate("spearman", rho);
        return result with
        {
            Slope = slope,
            PercentPerTenPercent = perTen,
            BaselineSlope = baselineSlope,
            Spearman = rho,
            RSquared = fit.RSquared,
            Line = [.. Line(fit, x, baseline.Average(), context.ConfidenceLevel)],
            Reliability = ChangeReliability.Of(x, plan.Analyte, context.Protocol, notes),
        };
    }

    private static IntervalEstimate PerTenPercent(IntervalEstimate slope)
    {
        double Lower(double value) => 100 * (1 - Math.Pow(0.9, value));
        return new(Lower(slope.Value), Lower(slope.Low), Lower(slope.High), slope.PValue);
    }

    private static IntervalEstimate Of(Coefficient row) => new(row.Estimate, row.ConfLow, row.ConfHigh, row.PValue);

    private static IEnumerable<FittedPoint> Line(LinearModelFit fit, double[] x, double baseline, double level)
    {
        var (low, high) = (x.Min(), x.Max());
        for (var i = 0; i < LinePoints && high > low; i++)
        {
            var at = low + ((high - low) * i / (LinePoints - 1));
            var (estimate, mean, _) = fit.Predict([1, at, baseline], level);
            yield return new FittedPoint(at, estimate, mean.Low, mean.High);
        }
    }
}
