using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>A share with its interval.</summary>
/// <param name="Count">Numerator.</param>
/// <param name="Total">Denominator.</param>
/// <param name="Estimate">Their ratio; null where the denominator is 0.</param>
/// <param name="ConfLow">Lower limit; null where the denominator is 0.</param>
/// <param name="ConfHigh">Upper limit; null where the denominator is 0.</param>
public sealed record AccuracyProportion(int Count, int Total, double? Estimate, double? ConfLow, double? ConfHigh)
{
    internal static AccuracyProportion Of(int count, int total, ProportionInterval interval, double confLevel)
    {
        if (total == 0)
        {
            return new AccuracyProportion(0, 0, null, null, null);
        }

        var (low, high) = interval switch
        {
            ProportionInterval.ClopperPearson => ClopperPearson(count, total, (1 - confLevel) / 2),
            ProportionInterval.Wilson => Wilson(count, total, Normal.Quantile(0.5 + (confLevel / 2))),
            _ => throw new ArgumentOutOfRangeException(nameof(interval)),
        };
        return new AccuracyProportion(count, total, (double)count / total, low, high);
    }

    private static (double Low, double High) ClopperPearson(int x, int n, double tail) => (
        x == 0 ? 0.0 : Beta.Quantile(tail, x, n - x + 1.0),
        x == n ? 1.0 : Beta.Quantile(1 - tail, x + 1.0, n - x));

    private static (double Low, double High) Wilson(int x, int n, double z)
    {
        var (p, zz) = ((double)x / n, z * z / n);
        var half = z * Math.Sqrt(((p * (1 - p)) + (zz / 4)) / n);
        return (
            x == 0 ? 0.0 : (p + (zz / 2) - half) / (1 + zz),
            x == n ? 1.0 : (p + (zz / 2) + half) / (1 + zz));
    }
}
