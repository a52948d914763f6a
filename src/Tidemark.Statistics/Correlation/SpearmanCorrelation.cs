using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Statistics.Correlation;

/// <summary>Spearman's rank correlation, p values as R's <c>cor.test</c>: all permutations up to 9 pairs, the Edgeworth
/// series of Best and Roberts (1975, AS 89) to 1290, t otherwise and with ties; interval by Fisher's z with the variance
/// of Bonett and Wright (2000). Theory: docs/theory/correlation.md.</summary>
public static class SpearmanCorrelation
{
    private const string Method = "Spearman's rank correlation rho";
    private const int PermutationsUpTo = 9;
    private const int SeriesUpTo = 1290;

    /// <summary>Tests for association; the statistic is S = (n³ - n)(1 - r)/6.</summary>
    /// <param name="x">First variable; NaN is missing.</param>
    /// <param name="y">Second variable; NaN is missing.</param>
    /// <param name="alternative">Alternative about the correlation.</param>
    /// <param name="exact">False to force t; null for R's rule.</param>
    /// <param name="continuity">Continuity correction of the t approximation.</param>
    /// <param name="confidenceLevel">Level of the interval (needs 4 pairs).</param>
    public static CorrelationResult Test(
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        Alternative alternative = Alternative.TwoSided,
        bool? exact = null,
        bool continuity = false,
        double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(x, y);
        var (a, b) = Pairs.Complete(x, y);
        var n = a.Length;
        if (n < 3)
        {
            return CorrelationResult.Unusable(n, Method, StatisticalWarning.TooFew($"{n} complete pairs; 3 are needed."));
        }

        var (ranksX, tiesX) = Ranking.WithTies(a);
        var (ranksY, tiesY) = Ranking.WithTies(b);
        var r = PearsonCorrelation.Coefficient(ranksX, ranksY);
        if (double.IsNaN(r))
        {
            return CorrelationResult.Unusable(n, Method, StatisticalWarning.Constant("A variable is constant."));
        }

        var tied = tiesX > 0 || tiesY > 0;
        var half = ((double)n * n * n - n) / 6;
        var s = half * (1 - r);
        var useExact = !tied && n <= SeriesUpTo && (exact ?? true);
        var (atMost, atLeast) = useExact ? ExactTails(Math.Round(s), n) : ApproximateTails(s, n, half, continuity);
        var p = alternative switch
        {
            Alternative.Greater => atMost,
            Alternative.Less => atLeast,
            _ => Math.Min(1, 2 * (s > half ? atLeast : atMost)),
        };
        var se = n > 3 ? Math.Sqrt((1 + (r * r / 2)) / (n - 3)) : double.NaN;
        return new CorrelationResult(r, s, null, p, FisherZ.Around(r, se, confidenceLevel, alternative), n, Method)
        {
            Warnings = tied && (exact ?? true) ? [StatisticalWarning.Ties("Ties: t approximation in place of the exact distribution.")] : [],
        };
    }

    /// <summary>The coefficient of complete pairs: Pearson's of midranks.</summary>
    public static double Coefficient(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        PearsonCorrelation.Coefficient(Ranking.MidRanks(x), Ranking.MidRanks(y));

    private static (double AtMost, double AtLeast) ApproximateTails(double s, int n, double half, bool continuity)
    {
        var r = 1 - (s / (half + (continuity ? 1 : 0)));
        var t = r / Math.Sqrt((1 - (r * r)) / (n - 2));
        return (StudentT.UpperTail(t, n - 2), StudentT.Cdf(t, n - 2));
    }

    // S is even: P(S <= s) = 1 - P(S >= s + 2).
    private static (double AtMost, double AtLeast) ExactTails(double s, int n) =>
        n <= PermutationsUpTo
            ? SpearmanPermutations.Tails(s, n)
            : (Math.Clamp(1 - EdgeworthAtLeast(s + 2, n), 0, 1), Math.Clamp(EdgeworthAtLeast(s, n), 0, 1));

    // Best and Roberts (1975), the series of Statement 6.
    private static double EdgeworthAtLeast(double s, double n)
    {
        var b = 1 / n;
        var x = ((6 * (s - 1) * b / ((n * n) - 1)) - 1) * Math.Sqrt(n - 1);
        var y = x * x;
        var inner = 0.0879 + (0.0151 * b) - (y * (0.0072 - (0.0831 * b) + (y * b * (0.0131 - (0.00046 * y)))));
        var u = x * b * (0.2274 + (b * (0.2531 + (0.1745 * b)))
            + (y * (-0.0758 + (b * (0.1033 + (0.3932 * b))) - (y * b * inner))));
        return (u / Math.Exp(y / 2)) + Normal.Cdf(x, upper: true);
    }
}
