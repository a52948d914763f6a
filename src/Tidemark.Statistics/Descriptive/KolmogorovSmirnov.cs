using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Descriptive;

/// <summary>Kolmogorov's test of a sample against a standard normal distribution, as R's <c>ks.test(x, "pnorm")</c>: exact below
/// 100 values without ties (Marsaglia, Tsang and Wang 2003), else asymptotic. Theory: docs/theory/kolmogorov-smirnov.md.</summary>
public static class KolmogorovSmirnov
{
    private const int ExactBelow = 100;

    /// <summary>Tests values against the standard normal distribution; standardize them first to test a shape, and know that
    /// p is then too large (Lilliefors 1967).</summary>
    /// <param name="values">Observations; NaN is dropped.</param>
    /// <param name="exact">True or false to force; null for R's rule.</param>
    public static TestResult AgainstNormal(IReadOnlyList<double> values, bool? exact = null)
    {
        double[] x = [.. values.Where(v => !double.IsNaN(v)).Order()];
        var n = x.Length;
        if (n == 0)
        {
            return new TestResult(double.NaN, null, double.NaN, "One-sample Kolmogorov-Smirnov test")
            {
                Warnings = [StatisticalWarning.TooFew("No value.")],
            };
        }

        var tied = x.Distinct().Count() < n;
        var d = x.Select((v, i) => (F: Normal.Cdf(v), I: i)).Max(p => Math.Max(p.F - ((double)p.I / n), ((p.I + 1.0) / n) - p.F));
        var isExact = exact ?? (n < ExactBelow && !tied);
        var p = isExact ? 1 - ExactBelowD(d, n) : Asymptotic(Math.Sqrt(n) * d);
        return new TestResult(d, null, Math.Clamp(p, 0, 1), $"{(isExact ? "Exact" : "Asymptotic")} one-sample Kolmogorov-Smirnov test")
        {
            Warnings = tied ? [StatisticalWarning.Ties("Ties: a continuous distribution has none; the p value is approximate.")] : [],
        };
    }

    // Kolmogorov's limit; Jacobi's theta identity where the alternating series is slow.
    private static double Asymptotic(double z)
    {
        if (z <= 0)
        {
            return 1;
        }

        if (z < 1)
        {
            var y = -Math.PI * Math.PI / (8 * z * z);
            return 1 - (Math.Sqrt(2 * Math.PI) / z * Enumerable.Range(0, 20).Sum(k => Math.Exp(y * ((2 * k) + 1) * ((2 * k) + 1))));
        }

        return 2 * Enumerable.Range(1, 40).Sum(k => (k % 2 == 1 ? 1 : -1) * Math.Exp(-2.0 * k * k * z * z));
    }

    // P(D_n < d), equation 1 of the paper: the middle entry of n! / nⁿ Hⁿ.
    private static double ExactBelowD(double d, int n)
    {
        var k = (int)(n * d) + 1;
        var m = (2 * k) - 1;
        var h = k - (n * d);
        var matrix = new double[m, m];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                matrix[i, j] = i - j + 1 < 0 ? 0 : 1;
            }
        }

        for (var i = 0; i < m; i++)
        {
            matrix[i, 0] -= Math.Pow(h, i + 1);
            matrix[m - 1, i] -= Math.Pow(h, m - i);
        }

        matrix[m - 1, 0] += (2 * h) - 1 > 0 ? Math.Pow((2 * h) - 1, m) : 0;
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] *= Math.Exp(-GammaFunction.Log(i - j + 2));
            }
        }

        var row = new double[m];
        row[k - 1] = 1;
        for (var step = 1; step <= n; step++)
        {
            row = Times(row, matrix, (double)step / n);
        }

        return row[k - 1];
    }

    private static double[] Times(double[] row, double[,] matrix, double factor)
    {
        var product = new double[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            for (var j = 0; j < row.Length; j++)
            {
                product[j] += factor * row[i] * matrix[i, j];
            }
        }

        return product;
    }
}
