namespace Tidemark.Statistics.Accuracy;

/// <summary>The middle of a bootstrap distribution.</summary>
/// <param name="Low">Lower percentile (quantile type 7).</param>
/// <param name="Median">Median.</param>
/// <param name="High">Upper percentile.</param>
public sealed record StabilityInterval(double Low, double Median, double High)
{
    internal static StabilityInterval Of(IEnumerable<double> values, double level)
    {
        double[] sorted = [.. values.Where(v => !double.IsNaN(v))];
        Array.Sort(sorted);
        return new StabilityInterval(Quantile(sorted, (1 - level) / 2), Quantile(sorted, 0.5), Quantile(sorted, (1 + level) / 2));
    }

    /// <summary>Hyndman and Fan (1996) type 7; an infinite neighbor is taken as it is. NaN of nothing.</summary>
    internal static double Quantile(double[] sorted, double p)
    {
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        var at = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(at + 1e-12);
        var share = at - below;
        return share <= 1e-12 || sorted[below] == sorted[below + 1]
            ? sorted[below]
            : sorted[below] + (share * (sorted[below + 1] - sorted[below]));
    }
}
