using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Coefficients of a likelihood with z tests.</summary>
internal static class WaldTable
{
    public static Coefficient[] Of(
        IReadOnlyList<string> terms, int[] pivot, IReadOnlyList<double> estimates, double[,] covariance, double level)
    {
        var q = Normal.Quantile((1 - level) / 2, upper: true);
        Coefficient[] table = [.. terms.Select(t => new Coefficient(
            t, double.NaN, double.NaN, double.NaN, null, double.NaN, double.NaN, double.NaN))];
        for (var j = 0; j < pivot.Length; j++)
        {
            var (b, se) = (estimates[j], Math.Sqrt(covariance[j, j]));
            var z = b / se;
            table[pivot[j]] = new Coefficient(
                terms[pivot[j]], b, se, z, null, 2 * Normal.Cdf(Math.Abs(z), upper: true), b - (q * se), b + (q * se));
        }

        return table;
    }
}
