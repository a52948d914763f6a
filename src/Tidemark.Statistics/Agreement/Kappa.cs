using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Agreement;

/// <summary>Cohen's kappa of two raters, plain or weighted, and Fleiss' of several. Theory: docs/theory/kappa.md.</summary>
public static class Kappa
{
    /// <summary>Two raters, from their table.</summary>
    /// <param name="table">Count of each pair of categories, first rater by rows; the categories in the same order.</param>
    /// <param name="weights">Credit for near agreement.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    public static KappaResult Of(double[,] table, KappaWeights weights = KappaWeights.None, double confidenceLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        var k = table.GetLength(0);
        if (table.GetLength(1) != k)
        {
            throw new ArgumentException("The two raters need the same categories.", nameof(table));
        }

        var n = table.Cast<double>().Sum();
        double[] rows = [.. Enumerable.Range(0, k).Select(i => Enumerable.Range(0, k).Sum(j => table[i, j]) / n)];
        double[] columns = [.. Enumerable.Range(0, k).Select(j => Enumerable.Range(0, k).Sum(i => table[i, j]) / n)];
        double Credit(int i, int j) => Weight(weights, i, j, k);
        double Sum(Func<int, int, double> f) => Enumerable.Range(0, k).Sum(i => Enumerable.Range(0, k).Sum(j => f(i, j)));
        var observed = Sum((i, j) => Credit(i, j) * table[i, j] / n);
        var expected = Sum((i, j) => Credit(i, j) * rows[i] * columns[j]);
        if (!(n > 0) || !(expected < 1))
        {
            return Nothing(n, observed, expected);
        }

        double[] ofRow = [.. Enumerable.Range(0, k).Select(i => Enumerable.Range(0, k).Sum(j => Credit(i, j) * columns[j]))];
        double[] ofColumn = [.. Enumerable.Range(0, k).Select(j => Enumerable.Range(0, k).Sum(i => Credit(i, j) * rows[i]))];

        // Fleiss, Cohen and Everitt (1969), equations 8 and 9.
        var spread = Sum((i, j) => table[i, j] / n * Square((Credit(i, j) * (1 - expected)) - ((ofRow[i] + ofColumn[j]) * (1 - observed))));
        var error = Math.Sqrt(Math.Max(0, spread - Square((observed * expected) - (2 * expected) + observed)) / n) / Square(1 - expected);
        var chance = Sum((i, j) => rows[i] * columns[j] * Square(Credit(i, j) - ofRow[i] - ofColumn[j])) - Square(expected);
        return Result((observed - expected) / (1 - expected), error, Math.Sqrt(Math.Max(0, chance) / n) / (1 - expected), observed, expected, n, confidenceLevel);
    }

    /// <summary>Several raters (Fleiss 1971), with the standard error of Fleiss, Nee and Landis (1979).</summary>
    /// <param name="counts">For each subject the number of raters that chose each category; every subject has as many ratings.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    /// <exception cref="ArgumentException">The numbers of ratings differ.</exception>
    public static KappaResult Fleiss(IReadOnlyList<IReadOnlyList<int>> counts, double confidenceLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double n = counts.Count;
        double m = n == 0 ? 0 : counts[0].Sum();
        if (counts.Any(c => c.Sum() != m))
        {
            throw new ArgumentException("Every subject needs the same number of ratings.", nameof(counts));
        }

        if (n < 1 || m < 2)
        {
            return Nothing(n, double.NaN, double.NaN);
        }

        double[] p = [.. Enumerable.Range(0, counts[0].Count).Select(j => counts.Sum(c => c[j]) / (n * m))];
        var observed = counts.Sum(c => c.Sum(v => (double)v * (v - 1))) / (n * m * (m - 1));
        var expected = p.Sum(v => v * v);
        if (!(expected < 1))
        {
            return Nothing(n, observed, expected);
        }

        var pq = p.Sum(v => v * (1 - v));
        var error = Math.Sqrt(2 * (Square(pq) - p.Sum(v => v * (1 - v) * (1 - (2 * v)))) / (n * m * (m - 1))) / pq;
        return Result((observed - expected) / (1 - expected), error, error, observed, expected, n, confidenceLevel);
    }

    private static double Weight(KappaWeights weights, int i, int j, int k) => k < 2 ? 1 : weights switch
    {
        KappaWeights.Linear => 1 - (Math.Abs(i - j) / (k - 1.0)),
        KappaWeights.Quadratic => 1 - Square((i - j) / (k - 1.0)),
        _ => i == j ? 1 : 0,
    };

    private static KappaResult Result(
        double estimate, double error, double nullError, double observed, double expected, double n, double level)
    {
        var reach = error * Normal.Quantile(0.5 + (level / 2));
        var z = estimate / nullError;
        return new KappaResult(
            estimate, error, new(estimate - reach, Math.Min(1, estimate + reach)), nullError, z, 2 * Normal.Cdf(Math.Abs(z), upper: true),
            observed, expected, n, []);
    }

    private static KappaResult Nothing(double n, double observed, double expected) => new(
        double.NaN, double.NaN, Interval.None, double.NaN, double.NaN, double.NaN, observed, expected, n,
        [n > 0 ? StatisticalWarning.Constant("Every rating is of one category: agreement beyond chance is undefined.") : StatisticalWarning.TooFew("No ratings.")]);

    private static double Square(double v) => v * v;
}
