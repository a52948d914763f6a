using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>One horizon of a time-dependent ROC curve.</summary>
internal sealed class HorizonWork(IpcwSample sample, double horizon, TimeDependentOptions options)
{
    private readonly double[] _cases = sample.CaseWeights(horizon);

    internal TimeDependentAuc Area()
    {
        var main = Area(withCompeting: false);
        return sample.HasCompeting ? main with { AgainstAll = Area(withCompeting: true) } : main;
    }

    /// <summary>Weighted shares at a cut-off with their influences.</summary>
    internal TimeDependentAccuracy At(double cutoff)
    {
        var controls = sample.ControlWeights(horizon, withCompeting: false);
        var above = Array.ConvertAll(sample.Marker, m => m > cutoff ? 1.0 : 0.0);
        var below = Array.ConvertAll(above, a => 1 - a);
        var ones = Array.ConvertAll(above, _ => 1.0);
        return new TimeDependentAccuracy(
            horizon, cutoff, Share(_cases, above, _cases), Share(controls, below, controls), Share(_cases, above, ones), Share(controls, below, ones));
    }

    internal static double StdError(double[] influence)
    {
        var (n, mean) = (influence.Length, influence.DefaultIfEmpty(double.NaN).Average());
        return Math.Sqrt(influence.Sum(v => (v - mean) * (v - mean)) / (n - 1.0) / n);
    }

    private TimeDependentAuc Area(bool withCompeting)
    {
        int cases = sample.Count(horizon, c => c == options.Cause), censored = sample.Count(horizon, c => c == 0);
        var competing = sample.Count(horizon, c => c != 0 && c != options.Cause);
        var survivors = sample.Rows - cases - censored - competing;
        var area = new WeightedArea(sample, _cases, sample.ControlWeights(horizon, withCompeting));
        var plain = new TimeDependentAuc(horizon, double.NaN, double.NaN, double.NaN, double.NaN, cases, survivors + (withCompeting ? competing : 0), censored)
        {
            Competing = competing,
            EventFree = sample.EventFree(horizon),
            Incidence = area.Cases / sample.Rows,
        };
        return double.IsFinite(area.Auc)
            ? Estimated(plain, area, withCompeting ? area.Shifted : area.Excess)
            : plain with { Warnings = [StatisticalWarning.TooFew("No event by the horizon, or nobody followed past it.")] };
    }

    private TimeDependentAuc Estimated(TimeDependentAuc plain, WeightedArea area, double[] excess)
    {
        var influence = sample.Influence(excess, excess, area.Cases * area.Controls, horizon) ?? [];
        var (auc, se) = (area.Auc, influence.Length > 0 ? StdError(influence) : double.NaN);
        var half = Normal.Quantile(0.5 + (options.ConfLevel / 2)) * se;
        return plain with
        {
            Auc = auc,
            StdError = se,
            ConfLow = Math.Max(0, auc - half),
            ConfHigh = Math.Min(1, auc + half),
            Influence = influence,
            Curve = Curve(area),
        };
    }

    private List<TimeDependentPoint> Curve(WeightedArea area)
    {
        var points = new List<TimeDependentPoint> { new(double.PositiveInfinity, 0, 0) };
        for (var v = sample.Distinct.Length - 1; v >= 0; v--)
        {
            points.Add(v == 0
                ? new(sample.Distinct[0], 1, 1)
                : new(sample.Distinct[v], area.SensitivityAbove(v - 1), area.FalsePositiveAbove(v - 1)));
        }

        return points;
    }

    /// <summary>Σ weight · hit / Σ of, where <paramref name="of"/> is the weight itself or 1 for every row counted.</summary>
    private (double Estimate, double StdError) Share(double[] weight, double[] hit, double[] of)
    {
        var isWeighted = ReferenceEquals(weight, of);
        var denominator = isWeighted ? of.Sum() : hit.Sum();
        var share = weight.Zip(hit, (w, h) => w * h).Sum() / denominator;
        double[] own = [.. weight.Select((w, i) => isWeighted ? w * (hit[i] - share) : hit[i] * (w - share))];
        double[] weighted = [.. weight.Select((w, i) => isWeighted ? w * (hit[i] - share) : hit[i] * w)];
        var influence = denominator > 0 ? sample.Influence(own, weighted, denominator, horizon) : null;
        return (share, influence is null ? double.NaN : StdError(influence));
    }
}
