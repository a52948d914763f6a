using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Statistics.Correlation;

/// <summary>Kendall's tau-b in O(n log n) by Knight's merge sort (1966), its interval too; exact p below 50 pairs without ties,
/// otherwise normal with the variance under ties (Kendall 1970, chapter 4). Theory: docs/theory/correlation.md.</summary>
public static class KendallCorrelation
{
    private const string Method = "Kendall's rank correlation tau";
    private const int ExactBelow = 50;
    private const int ExactAtMost = 500;

    /// <summary>Tests for association; the statistic is T (concordant pairs) if exact, z otherwise.</summary>
    /// <param name="x">First variable; NaN is missing.</param>
    /// <param name="y">Second variable; NaN is missing.</param>
    /// <param name="alternative">Alternative about the correlation.</param>
    /// <param name="exact">True or false to force (ties never allow it); null for R's rule.</param>
    /// <param name="continuity">Continuity correction of the normal approximation.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    /// <param name="interval">Kind of interval.</param>
    public static CorrelationResult Test(
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        Alternative alternative = Alternative.TwoSided,
        bool? exact = null,
        bool continuity = false,
        double confidenceLevel = 0.95,
        KendallInterval interval = KendallInterval.Asymptotic)
    {
        Pairs.RequireSameLength(x, y);
        var (a, b) = Pairs.Complete(x, y);
        var n = a.Length;
        if (n < 2)
        {
            return CorrelationResult.Unusable(n, Method, StatisticalWarning.TooFew($"{n} complete pairs; 2 are needed."));
        }

        var counts = new KendallCounts(a, b);
        var tau = counts.Tau;
        if (double.IsNaN(tau))
        {
            return CorrelationResult.Unusable(n, Method, StatisticalWarning.Constant("A variable is constant."));
        }

        var tied = counts.TiedX > 0 || counts.TiedY > 0;
        var confidence = Confidence(counts, n, interval, alternative, confidenceLevel);
        if (!tied && n <= ExactAtMost && (exact ?? n < ExactBelow))
        {
            var t = Math.Round((tau + 1) * n * (n - 1) / 4);
            return new CorrelationResult(tau, t, null, ExactP((int)t, n, alternative), confidence, n, Method);
        }

        var z = Standardized(counts.Difference, n, counts.TiesX, counts.TiesY, continuity);
        return new CorrelationResult(tau, z, null, NormalApproximation.PValue(z, alternative), confidence, n, Method)
        {
            Warnings = tied && (exact ?? n < ExactBelow) ? [StatisticalWarning.Ties("Ties: normal approximation in place of the exact distribution.")] : [],
        };
    }

    /// <summary>tau-b of complete pairs; NaN where a variable is constant.</summary>
    public static double Coefficient(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => new KendallCounts(x, y).Tau;

    private static Interval Confidence(KendallCounts counts, int n, KendallInterval kind, Alternative alternative, double level)
    {
        if (kind == KendallInterval.Fieller)
        {
            return n > 4 ? FisherZ.Around(counts.Tau, Math.Sqrt(0.437 / (n - 4)), level, alternative) : Interval.None;
        }

        var half = Normal.Quantile(alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level, upper: true) * counts.StdError();
        return new Interval(
            alternative == Alternative.Less ? -1 : Math.Max(-1, counts.Tau - half),
            alternative == Alternative.Greater ? 1 : Math.Min(1, counts.Tau + half));
    }

    private static double Standardized(double s, double n, int[] tx, int[] ty, bool continuity)
    {
        static double Sum(int[] ties, Func<double, double> f) => ties.Sum(t => t == 1 ? 0 : f(t));
        var pairsX = Sum(tx, t => t * (t - 1));
        var pairsY = Sum(ty, t => t * (t - 1));
        var all = n * (n - 1);
        var v0 = (all * ((2 * n) + 5)) - Sum(tx, t => t * (t - 1) * ((2 * t) + 5)) - Sum(ty, t => t * (t - 1) * ((2 * t) + 5));
        var v2 = Sum(tx, t => t * (t - 1) * (t - 2)) * Sum(ty, t => t * (t - 1) * (t - 2));
        var variance = (v0 / 18) + (pairsX * pairsY / (2 * all)) + (n > 2 ? v2 / (9 * all * (n - 2)) : 0);
        return (continuity ? Math.Sign(s) * (Math.Abs(s) - 1) : s) / Math.Sqrt(variance);
    }

    // The number of permutations with k inversions (Kendall 1970, 5.2), as probabilities.
    private static double ExactP(int concordant, int n, Alternative alternative)
    {
        double[] p = [1];
        for (var m = 2; m <= n; m++)
        {
            var next = new double[p.Length + m - 1];
            for (var k = 0; k < next.Length; k++)
            {
                var window = 0.0;
                for (var d = Math.Max(0, k - p.Length + 1); d <= Math.Min(m - 1, k); d++)
                {
                    window += p[k - d];
                }

                next[k] = window / m;
            }

            p = next;
        }

        var atMost = p.Take(concordant + 1).Sum();
        var atLeast = p.Skip(concordant).Sum();
        return alternative switch
        {
            Alternative.Less => atMost,
            Alternative.Greater => atLeast,
            _ => Math.Min(1, 2 * Math.Min(atMost, atLeast)),
        };
    }
}
