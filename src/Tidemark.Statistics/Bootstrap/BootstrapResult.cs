using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Bootstrap;

/// <summary>The replicates of a bootstrapped statistic. Theory: docs/theory/bootstrap.md.</summary>
/// <param name="Estimate">The statistic of the data.</param>
/// <param name="Replicates">The statistic of each resample, in the order drawn; NaN where it could not be computed.</param>
/// <param name="Warnings">How many replicates failed.</param>
public sealed record BootstrapResult(
    double Estimate, IReadOnlyList<double> Replicates, IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>Empirical influence of each row on the statistic, for the acceleration of BCa; empty where it was not computed.</summary>
    public IReadOnlyList<double> Influence { get; init; } = [];

    /// <summary>Standard deviation of the replicates.</summary>
    public double StdError => MeanEstimate.Of([.. Replicates.Where(double.IsFinite)]).StdDev;

    /// <summary>Mean of the replicates less the estimate.</summary>
    public double Bias => Replicates.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average() - Estimate;

    /// <summary>The result of replicates at hand, with a warning where some have no value.</summary>
    /// <param name="estimate">The statistic of the data.</param>
    /// <param name="replicates">The statistic of each resample.</param>
    /// <param name="influence">Empirical influence values, or null.</param>
    public static BootstrapResult Of(double estimate, IReadOnlyList<double> replicates, IReadOnlyList<double>? influence = null)
    {
        var failed = replicates.Count(v => !double.IsFinite(v));
        return new BootstrapResult(estimate, replicates, failed == 0
            ? []
            : [StatisticalWarning.Domain($"{failed} of {replicates.Count} replicates have no value; intervals leave them out.")])
        {
            Influence = influence ?? [],
        };
    }

    /// <summary>A confidence interval.</summary>
    /// <param name="kind">Kind of interval.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="quantileType">Hyndman and Fan's type of the quantiles; null for the rank (R + 1)p, interpolated on the normal
    /// scale (Davison and Hinkley 1997, equation 5.8), as R's <c>boot.ci</c>.</param>
    public Interval Confidence(BootstrapKind kind = BootstrapKind.Percentile, double level = 0.95, int? quantileType = null)
    {
        double[] sorted = [.. Replicates.Where(double.IsFinite).Order()];
        if (sorted.Length < 2 || (kind == BootstrapKind.BiasCorrectedAccelerated && Influence.Count == 0))
        {
            return Interval.None;
        }

        if (kind == BootstrapKind.Normal)
        {
            var half = Normal.Quantile((1 - level) / 2, upper: true) * StdError;
            return new(Estimate - Bias - half, Estimate - Bias + half);
        }

        var (low, high) = kind == BootstrapKind.BiasCorrectedAccelerated
            ? Accelerated(sorted, level)
            : ((1 - level) / 2, (1 + level) / 2);
        if (double.IsNaN(low) || double.IsNaN(high))
        {
            return Interval.None;
        }

        var (a, b) = (Quantile(sorted, low, quantileType), Quantile(sorted, high, quantileType));
        return kind == BootstrapKind.Basic ? new((2 * Estimate) - b, (2 * Estimate) - a) : new(a, b);
    }

    private static double Quantile(double[] sorted, double p, int? type)
    {
        if (type is { } known)
        {
            return Quantiles.OfSorted(sorted, p, known);
        }

        var (n, rank) = (sorted.Length, (sorted.Length + 1) * p);
        var k = (int)Math.Floor(rank + 1e-9);
        if (k < 1 || k >= n)
        {
            return k < 1 ? sorted[0] : sorted[^1];
        }

        if (Math.Abs(rank - k) < 1e-9)
        {
            return sorted[k - 1];
        }

        var (z, below, above) = (Normal.Quantile(p), Normal.Quantile(k / (n + 1.0)), Normal.Quantile((k + 1) / (n + 1.0)));
        return sorted[k - 1] + ((z - below) / (above - below) * (sorted[k] - sorted[k - 1]));
    }

    // Efron (1987), equations 2.3 and 6.6.
    private (double Low, double High) Accelerated(double[] sorted, double level)
    {
        var z0 = Normal.Quantile(sorted.Count(v => v < Estimate) / (double)sorted.Length);
        var a = Influence.Sum(l => l * l * l) / (6 * Math.Pow(Influence.Sum(l => l * l), 1.5));
        return (At((1 - level) / 2), At((1 + level) / 2));

        double At(double p)
        {
            var z = z0 + Normal.Quantile(p);
            return Normal.Cdf(z0 + (z / (1 - (a * z))));
        }
    }
}
