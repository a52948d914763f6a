using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Agreement;

/// <summary>Lin's concordance correlation of two raters and the overall one of several (Lin 1989, 2000; Barnhart, Haber and
/// Song 2002). Theory: docs/theory/concordance-correlation.md.</summary>
public static class ConcordanceCorrelation
{
    /// <summary>Two raters: Lin's coefficient with his variance of Fisher's z.</summary>
    /// <param name="x">First rater; NaN drops the pair.</param>
    /// <param name="y">Second rater.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    public static ConcordanceResult Of(IReadOnlyList<double> x, IReadOnlyList<double> y, double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(x, y);
        var (a, b) = Pairs.Complete(x, y);
        var n = a.Length;
        var m = WeightedMoments.Of(a, b, default);
        var gap = m.MeanX - m.MeanY;
        var ρc = 2 * m.Sxy / (m.Sxx + m.Syy + (n * gap * gap));
        var r = m.Sxy / Math.Sqrt(m.Sxx * m.Syy);
        if (n < 3 || !double.IsFinite(r))
        {
            return new ConcordanceResult(
                n < 2 ? double.NaN : ρc, double.NaN, Interval.None, r, ρc / r, Math.Sqrt(m.Syy / m.Sxx), double.NaN, n, 2,
                [n < 3 ? StatisticalWarning.TooFew($"{n} pairs: no interval.") : StatisticalWarning.Constant("A rater's values do not vary: no interval.")]);
        }

        var u2 = gap * gap * n / Math.Sqrt(m.Sxx * m.Syy);
        var rest = 1 - (ρc * ρc);
        var variance = (((1 - (r * r)) * ρc * ρc / (rest * r * r)) + (2 * ρc * ρc * ρc * (1 - ρc) * u2 / (r * rest * rest))
            - (Math.Pow(ρc, 4) * u2 * u2 / (2 * r * r * rest * rest))) / (n - 2);
        var error = Math.Sqrt(variance);
        return new ConcordanceResult(
            ρc, error * rest, FromZ(ρc, error, confidenceLevel), r, ρc / r, Math.Sqrt(m.Syy / m.Sxx),
            gap / Math.Sqrt(Math.Sqrt(m.Sxx * m.Syy) / n), n, 2, Exactness(ρc, error));
    }

    /// <summary>Several raters: 2 Σ cov / ((k-1) Σ var + Σ (mean difference)²) over pairs, with a jackknife of Fisher's z.</summary>
    /// <param name="ratings">Ratings of each subject, one for each rater; subjects with a NaN are left out.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    public static ConcordanceResult Overall(IReadOnlyList<IReadOnlyList<double>> ratings, double confidenceLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        double[][] rows = [.. ratings.Where(r => r.All(v => !double.IsNaN(v))).Select(r => r.ToArray())];
        var k = ratings.Count == 0 ? 0 : ratings[0].Count;
        if (rows.Length < 3 || k < 2)
        {
            return Nothing(rows.Length, k, [StatisticalWarning.TooFew($"{rows.Length} subjects with all {k} ratings: no coefficient.")]);
        }

        var estimate = Ratio(rows);
        if (double.IsNaN(estimate))
        {
            return Nothing(rows.Length, k, [StatisticalWarning.Constant("The ratings do not vary: no coefficient.")]);
        }

        double[] pseudo = [.. rows.Select((_, i) =>
            (rows.Length * Math.Atanh(estimate)) - ((rows.Length - 1) * Math.Atanh(Ratio([.. rows[..i], .. rows[(i + 1)..]]))))];
        var mean = pseudo.Average();
        var error = Math.Sqrt(pseudo.Sum(p => (p - mean) * (p - mean)) / (rows.Length - 1) / rows.Length);
        return Nothing(rows.Length, k, Exactness(estimate, error)) with
        {
            Estimate = estimate,
            StdError = error * (1 - (estimate * estimate)),
            Interval = FromZ(estimate, error, confidenceLevel),
        };
    }

    private static ConcordanceResult Nothing(int n, int raters, IReadOnlyList<StatisticalWarning> warnings) =>
        new(double.NaN, double.NaN, Interval.None, double.NaN, double.NaN, double.NaN, double.NaN, n, raters, warnings);

    private static double Ratio(double[][] rows)
    {
        var k = rows[0].Length;
        var (covariances, rest) = (0.0, 0.0);
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var m = WeightedMoments.Of([.. rows.Select(r => r[i])], [.. rows.Select(r => r[j])], default);
                covariances += 2 * m.Sxy;
                rest += m.Sxx + m.Syy + (rows.Length * (m.MeanX - m.MeanY) * (m.MeanX - m.MeanY));
            }
        }

        return covariances / rest;
    }

    private static Interval FromZ(double estimate, double error, double level)
    {
        if (double.IsNaN(error) || Math.Abs(estimate) >= 1)
        {
            return Math.Abs(estimate) >= 1 ? new(estimate, estimate) : Interval.None;
        }

        var reach = error * Normal.Quantile(0.5 + (level / 2));
        var z = Math.Atanh(estimate);
        return new(Math.Tanh(z - reach), Math.Tanh(z + reach));
    }

    private static IReadOnlyList<StatisticalWarning> Exactness(double estimate, double error) => Math.Abs(estimate) >= 1
        ? [StatisticalWarning.Boundary("The raters agree exactly: the interval is a point.")]
        : double.IsNaN(error) ? [StatisticalWarning.Domain("The variance of the coefficient is undetermined: no interval.")] : [];
}
