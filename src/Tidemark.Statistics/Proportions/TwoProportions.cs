using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>Difference, ratio and odds ratio of two independent proportions, and tests of k. Theory: docs/theory/proportions.md.</summary>
public static class TwoProportions
{
    /// <summary>Intervals of p1 - p2: Wald, Agresti-Caffo, Newcombe, Mee, Miettinen-Nurminen.</summary>
    /// <param name="x1">Events of the first group.</param>
    /// <param name="n1">Size of the first group, at least 1.</param>
    /// <param name="x2">Events of the second group.</param>
    /// <param name="n2">Size of the second group, at least 1.</param>
    /// <param name="level">Confidence level.</param>
    public static IReadOnlyList<ProportionContrast> Differences(int x1, int n1, int x2, int n2, double level = 0.95)
    {
        var d = ((double)x1 / n1) - ((double)x2 / n2);
        ProportionContrast Row(string method, Interval interval) => new("difference", method, d, interval);
        return
        [
            Row("Newcombe", ProportionInterval.Newcombe(x1, n1, x2, n2, level).Confidence),
            Row("Miettinen-Nurminen", new ScoreInterval(x1, n1, x2, n2, level, unbiased: true).Difference()),
            Row("Mee", new ScoreInterval(x1, n1, x2, n2, level, unbiased: false).Difference()),
            Row("Agresti-Caffo", Wald(x1 + 1, n1 + 2, x2 + 1, n2 + 2, level)),
            Row("Wald", Wald(x1, n1, x2, n2, level)),
        ];
    }

    /// <summary>Intervals of p1 / p2: Miettinen-Nurminen, Koopman, Katz's logarithmic one.</summary>
    /// <param name="x1">Events of the first group.</param>
    /// <param name="n1">Size of the first group, at least 1.</param>
    /// <param name="x2">Events of the second group.</param>
    /// <param name="n2">Size of the second group, at least 1.</param>
    /// <param name="level">Confidence level.</param>
    public static IReadOnlyList<ProportionContrast> Ratios(int x1, int n1, int x2, int n2, double level = 0.95)
    {
        var ratio = (double)x1 / n1 / ((double)x2 / n2);
        ProportionContrast Row(string method, Interval interval) => new("ratio", method, ratio, interval);
        return
        [
            Row("Miettinen-Nurminen", new ScoreInterval(x1, n1, x2, n2, level, unbiased: true).Ratio()),
            Row("Koopman", new ScoreInterval(x1, n1, x2, n2, level, unbiased: false).Ratio()),
            Row("Katz", Logarithmic(ratio, (1.0 / x1) - (1.0 / n1) + (1.0 / x2) - (1.0 / n2), level)),
        ];
    }

    /// <summary>Intervals of the odds ratio: Miettinen-Nurminen, score, the one on a grid that PropCIs prints, Woolf's logarithmic one. The exact one is Fisher's.</summary>
    /// <param name="x1">Events of the first group.</param>
    /// <param name="n1">Size of the first group, at least 1.</param>
    /// <param name="x2">Events of the second group.</param>
    /// <param name="n2">Size of the second group, at least 1.</param>
    /// <param name="level">Confidence level.</param>
    public static IReadOnlyList<ProportionContrast> OddsRatios(int x1, int n1, int x2, int n2, double level = 0.95)
    {
        var ratio = (double)x1 * (n2 - x2) / ((double)x2 * (n1 - x1));
        ProportionContrast Row(string method, Interval interval) => new("odds ratio", method, ratio, interval);
        return
        [
            Row("Miettinen-Nurminen", new ScoreInterval(x1, n1, x2, n2, level, unbiased: true).OddsRatio()),
            Row("score", new ScoreInterval(x1, n1, x2, n2, level, unbiased: false).OddsRatio()),
            Row("score on a grid of 0.1 %", new ScoreInterval(x1, n1, x2, n2, level, unbiased: true).OddsRatioOnGrid()),
            Row("Woolf", Logarithmic(ratio, (1.0 / x1) + (1.0 / (n1 - x1)) + (1.0 / x2) + (1.0 / (n2 - x2)), level)),
        ];
    }

    /// <summary>The interval of the difference that R's <c>prop.test</c> prints: Wald's, widened by the continuity correction.</summary>
    /// <param name="x1">Events of the first group.</param>
    /// <param name="n1">Size of the first group, at least 1.</param>
    /// <param name="x2">Events of the second group.</param>
    /// <param name="n2">Size of the second group, at least 1.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="correct">Continuity correction.</param>
    /// <param name="alternative">A one-sided alternative gives a one-sided interval.</param>
    public static Interval Corrected(
        int x1, int n1, int x2, int n2, double level = 0.95, bool correct = true, Alternative alternative = Alternative.TwoSided)
    {
        var (p1, p2) = ((double)x1 / n1, (double)x2 / n2);
        var sum = (1.0 / n1) + (1.0 / n2);
        var z = Normal.Quantile(alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level, upper: true);
        var half = (z * Math.Sqrt((p1 * (1 - p1) / n1) + (p2 * (1 - p2) / n2))) + (correct ? Math.Min(0.5, Math.Abs(p1 - p2) / sum) * sum : 0);
        return new Interval(
            alternative == Alternative.Less ? -1 : Math.Max(-1, p1 - p2 - half),
            alternative == Alternative.Greater ? 1 : Math.Min(1, p1 - p2 + half));
    }

    /// <summary>Newcombe's interval of the difference of paired proportions (1998, method 10): first yes less second yes.</summary>
    /// <param name="both">Pairs with yes and yes.</param>
    /// <param name="first">Pairs with yes in the first only.</param>
    /// <param name="second">Pairs with yes in the second only.</param>
    /// <param name="neither">Pairs with no and no.</param>
    /// <param name="level">Confidence level.</param>
    public static ProportionContrast Paired(int both, int first, int second, int neither, double level = 0.95)
    {
        var n = both + first + second + neither;
        var (a, b) = (ProportionInterval.Wilson(both + first, n, level), ProportionInterval.Wilson(both + second, n, level));
        var (p1, p2) = ((both + first) / (double)n, (both + second) / (double)n);
        var margins = (double)(both + first) * (second + neither) * (both + second) * (first + neither);
        var product = ((double)both * neither) - ((double)first * second);
        var corrected = product > n / 2.0 ? product - (n / 2.0) : Math.Min(product, 0);
        var φ = margins == 0 ? 0 : corrected / Math.Sqrt(margins);
        double Length(double u, double v) => Math.Sqrt((u * u) - (2 * φ * u * v) + (v * v));
        return new ProportionContrast("difference", "Newcombe paired", p1 - p2, new Interval(
            p1 - p2 - Length(p1 - a.Low, b.High - p2),
            p1 - p2 + Length(a.High - p1, p2 - b.Low)));
    }

    private static Interval Wald(int x1, int n1, int x2, int n2, double level)
    {
        var (p1, p2) = ((double)x1 / n1, (double)x2 / n2);
        var half = Normal.Quantile((1 - level) / 2, upper: true) * Math.Sqrt((p1 * (1 - p1) / n1) + (p2 * (1 - p2) / n2));
        return new Interval(p1 - p2 - half, p1 - p2 + half);
    }

    private static Interval Logarithmic(double ratio, double variance, double level)
    {
        if (!double.IsFinite(variance) || !double.IsFinite(ratio))
        {
            return Interval.None;
        }

        var spread = Math.Exp(Normal.Quantile((1 - level) / 2, upper: true) * Math.Sqrt(variance));
        return new Interval(ratio / spread, ratio * spread);
    }
}
