using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// ROC of early change (or level) for response. The direction comes from the plan, never from the data, so that the area may
/// fall on either side of one half.
/// </summary>
public static class ResponseRocAnalysis
{
    private const int FewestPerRegimen = 10;

    // 9.84 against 12.3 is a fall of 20 %, though doubles make it 19.99999999999999.
    private const double Rounding = 1e-9;

    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static ResponseRocResult Run(AnalysisContext context, ResponseRoc plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var (marker, responder) = RocSubjects.Of(context, plan, regimen, notes);
        var responders = responder.Count(one => one);
        var low = plan.Variable == MarkerVariable.Change && (plan.CutOffs ?? []).All(cut => cut <= 0);
        notes.Number("n", marker.Length);
        notes.Number("responders", responders);
        var result = new ResponseRocResult
        {
            Plan = plan,
            Regimen = regimen,
            N = marker.Length,
            Responders = responders,
            LowIsPositive = low,
            DirectionInWords = Direction(plan, low),
        };
        return notes.Into(Carried(result, plan, notes) ? Estimate(result, marker, responder, plan, context, notes) : result);
    }

    private static string Direction(ResponseRoc plan, bool low) => (plan.Variable, low) switch
    {
        (MarkerVariable.Level, _) => "high levels count as test positive, fixed in advance; an area below one half says that responders had lower levels",
        (_, true) => "low ratios to baseline count as test positive, as the plan's cut-offs of a fall say and not as the data suggest; an area below one half says that responders' marker rose more (or fell less)",
        _ => "high ratios to baseline count as test positive, as the plan's cut-offs of a rise say and not as the data suggest; an area below one half says that responders' marker fell more (or rose less)",
    };

    private static bool Carried(ResponseRocResult result, ResponseRoc plan, ResultNotes notes)
    {
        var fewest = Math.Min(result.Responders, result.N - result.Responders);
        if (result.Regimen is not null && fewest < FewestPerRegimen)
        {
            notes.Find(FindingCodes.ShownNotCompared, $"{plan.Id}, {result.Regimen}: {result.Responders} responders among {result.N}.");
            return false;
        }

        if (fewest < 2)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: {result.Responders} responders among {result.N}; the area needs two responders and two others.");
            return false;
        }

        return true;
    }

    private static ResponseRocResult Estimate(
        ResponseRocResult result, double[] marker, bool[] responder, ResponseRoc plan, AnalysisContext context, ResultNotes notes)
    {
        var direction = result.LowIsPositive ? RocDirection.LowerInCases : RocDirection.HigherInCases;
        var curve = RocCurve.Fit(marker, responder, direction, context.ConfidenceLevel);
        notes.ClosedForm("DeLong variance of the area");
        foreach (var warning in curve.Warnings)
        {
            notes.Find(FindingCodes.NotEstimable, $"{plan.Id}: {warning.Message}");
        }

        var auc = new IntervalEstimate(curve.Auc, curve.ConfLow, curve.ConfHigh, PValue(curve));
        notes.Number("auc", auc.Value);
        notes.Number("auc.low", auc.Low);
        notes.Number("auc.high", auc.High);
        notes.Test("auc.p", auc.PValue);
        var unit = new CutOffUnit(plan.Variable);
        var cutOffs = (plan.CutOffs ?? []).Select(cut => Accuracy(cut, curve.At(unit.ToMarker(cut) + (result.LowIsPositive ? Rounding : -Rounding)))).ToArray();
        for (var i = 0; i < cutOffs.Length; i++)
        {
            Name($"cut{i + 1}", cutOffs[i], notes);
        }

        var (youden, stability) = Youden(curve, unit, plan, context, notes);
        return result with
        {
            Auc = auc,
            Points = [.. curve.Points.Select(point => new OperatingPoint(unit.ToPlan(point.Threshold), point.Sensitivity, point.Specificity))],
            CutOffs = cutOffs,
            Youden = youden,
            YoudenStability = stability,
        };
    }

    private static double PValue(RocCurve curve) =>
        curve.StdError > 0 ? 2 * Normal.Cdf(Math.Abs(curve.Auc - 0.5) / curve.StdError, upper: true) : double.NaN;

    private static (CutOffAccuracy, (double, double)) Youden(
        RocCurve curve, CutOffUnit unit, ResponseRoc plan, AnalysisContext context, ResultNotes notes)
    {
        var best = curve.Best()[0];
        var stability = CutpointStability.Of(curve, new SeededRandom((ulong)context.Seed), plan.Replicates, level: context.ConfidenceLevel);
        double[] ends = [unit.ToPlan(stability.Threshold.Low), unit.ToPlan(stability.Threshold.High)];
        var accuracy = Accuracy(unit.ToPlan(best.Threshold), curve.At(best.Threshold));
        notes.Number("youden", accuracy.CutOff);
        Name("youden", accuracy, notes);
        notes.Number("youden.stability.low", ends.Min(), 0);
        notes.Number("youden.stability.high", ends.Max(), 0);
        return (accuracy, (ends.Min(), ends.Max()));
    }

    private static CutOffAccuracy Accuracy(double cut, CutoffAccuracy table) => new(
        cut,
        Share(table.Sensitivity),
        Share(table.Specificity),
        Share(table.PositivePredictiveValue),
        Share(table.NegativePredictiveValue));

    private static ExactShare Share(AccuracyProportion share) => new(
        share.Count, share.Total, share.Estimate ?? double.NaN, share.ConfLow ?? double.NaN, share.ConfHigh ?? double.NaN);

    private static void Name(string prefix, CutOffAccuracy accuracy, ResultNotes notes)
    {
        foreach (var (name, share) in new[]
        {
            ("sensitivity", accuracy.Sensitivity),
            ("specificity", accuracy.Specificity),
            ("ppv", accuracy.PositivePredictive),
            ("npv", accuracy.NegativePredictive),
        })
        {
            notes.Number($"{prefix}.{name}", share.Value);
            notes.Number($"{prefix}.{name}.low", share.Low);
            notes.Number($"{prefix}.{name}.high", share.High);
        }
    }
}
