using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Bootstrap;

/// <summary>The replicates of a bootstrapped statistic.</summary>
/// <param name="Estimate">The statistic of the data.</param>
/// <param name="Replicates">The statistic of each resample, in the order drawn; NaN where it could not be computed.</param>
/// <param name="Warnings">How many replicates failed.</param>
public sealed record BootstrapResult(
    double Estimate, IReadOnlyList<double> Replicates, IReadOnlyList<StatisticalWarning> Warnings)
{
    internal double[] Jackknife { get; init; } = [];

    /// <summary>Standard deviation of the replicates.</summary>
    public double StdError => MeanEstimate.Of([.. Replicates.Where(double.IsFinite)]).StdDev;

    /// <summary>Mean of the replicates less the estimate.</summary>
    public double Bias => Replicates.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average() - Estimate;

    /// <summary>A confidence interval.</summary>
    /// <param name="kind">Kind of interval.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="quantileType">Hyndman and Fan's type of the quantiles; 6 is (R + 1)p, as boot.ci.</param>
    public Interval Confidence(BootstrapKind kind = BootstrapKind.Percentile, double level = 0.95, int quantileType = 6)
    {
        double[] sorted = [.. Replicates.Where(double.IsFinite).Order()];
        if (sorted.Length < 2)
        {
            return Interval.None;
        }

        var (low, high) = kind == BootstrapKind.BiasCorrectedAccelerated
            ? Accelerated(sorted, level)
            : ((1 - level) / 2, (1 + level) / 2);
        if (double.IsNaN(low) || double.IsNaN(high))
        {
            return Interval.None;
        }

        var a = Quantiles.OfSorted(sorted, low, quantileType);
        var b = Quantiles.OfSorted(sorted, high, quantileType);
        return kind == BootstrapKind.Basic ? new((2 * Estimate) - b, (2 * Estimate) - a) : new(a, b);
    }

    // Efron (1987), equations 2.3 and 6.6 (acceleration by the jackknife).
    private (double Low, double High) Accelerated(double[] sorted, double level)
    {
        var z0 = Normal.Quantile(sorted.Count(v => v < Estimate) / (double)sorted.Length);
        var mean = Jackknife.Average();
        var cubes = Jackknife.Sum(v => Math.Pow(mean - v, 3));
        var squares = Jackknife.Sum(v => (mean - v) * (mean - v));
        var a = cubes / (6 * Math.Pow(squares, 1.5));
        return (At((1 - level) / 2), At((1 + level) / 2));

        double At(double p)
        {
            var z = z0 + Normal.Quantile(p);
            return Normal.Cdf(z0 + (z / (1 - (a * z))));
        }
    }
}
