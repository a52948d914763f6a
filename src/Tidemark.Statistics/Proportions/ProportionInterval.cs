using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>Confidence intervals of one proportion and of a difference of two. Theory: docs/theory/proportions.md.</summary>
public static class ProportionInterval
{
    /// <summary>The exact interval of Clopper and Pearson (1934).</summary>
    /// <param name="events">Number of events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>NaN limits where n is 0.</returns>
    public static Interval ClopperPearson(int events, int n, double level = 0.95)
    {
        Require(events, n);
        var tail = (1 - level) / 2;
        return n == 0 ? Interval.None : new Interval(
            events == 0 ? 0 : Beta.Quantile(tail, events, n - events + 1),
            events == n ? 1 : Beta.Quantile(1 - tail, events + 1, n - events));
    }

    /// <summary>Wilson's score interval (1927).</summary>
    /// <param name="events">Number of events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>NaN limits where n is 0.</returns>
    public static Interval Wilson(int events, int n, double level = 0.95)
    {
        Require(events, n);
        if (n == 0)
        {
            return Interval.None;
        }

        var z = Normal.Quantile((1 - level) / 2, upper: true);
        var p = (double)events / n;
        var center = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4.0 * n * n))) / (1 + (z * z / n));
        return new Interval(events == 0 ? 0 : center - half, events == n ? 1 : center + half);
    }

    /// <summary>Jeffreys' interval: quantiles of the beta distribution with half an event added to each side.</summary>
    /// <param name="events">Number of events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="level">Confidence level.</param>
    public static Interval Jeffreys(int events, int n, double level = 0.95)
    {
        Require(events, n);
        var tail = (1 - level) / 2;
        return n == 0 ? Interval.None : new Interval(
            Beta.Quantile(tail, events + 0.5, n - events + 0.5), Beta.Quantile(1 - tail, events + 0.5, n - events + 0.5));
    }

    /// <summary>The interval of Agresti and Coull (1998); it may reach beyond 0 and 1.</summary>
    /// <param name="events">Number of events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="level">Confidence level.</param>
    public static Interval AgrestiCoull(int events, int n, double level = 0.95)
    {
        Require(events, n);
        var z = Normal.Quantile((1 - level) / 2, upper: true);
        var m = n + (z * z);
        var p = (events + (z * z / 2)) / m;
        var half = z * Math.Sqrt(p * (1 - p) / m);
        return new Interval(p - half, p + half);
    }

    /// <summary>Wilson's score interval with continuity correction, as R's <c>prop.test</c>: the correction is ½, or less
    /// where the count lies nearer to the one expected under the null.</summary>
    /// <param name="events">Number of events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="nullProportion">Hypothetical proportion, which bounds the correction.</param>
    public static Interval WilsonCorrected(int events, int n, double level = 0.95, double nullProportion = 0.5)
    {
        Require(events, n);
        if (n == 0)
        {
            return Interval.None;
        }

        var z = Normal.Quantile((1 - level) / 2, upper: true);
        var p = (double)events / n;
        var yates = Correction(events, n, nullProportion) / n;
        var r = z * z / (2.0 * n);
        double Limit(double at, int side) => (at + r + (side * z * Math.Sqrt((at * (1 - at) / n) + (r / (2.0 * n))))) / (1 + (2 * r));
        return new Interval(
            p - yates <= 0 ? 0 : Math.Max(0, Limit(p - yates, -1)),
            p + yates >= 1 ? 1 : Math.Min(1, Limit(p + yates, 1)));
    }

    /// <summary>The mid-P interval: the exact one with half the probability of the observed count in each tail (Berry and
    /// Armitage 1995); shorter, and near its level on average.</summary>
    /// <param name="events">Number of events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="level">Confidence level.</param>
    public static Interval MidP(int events, int n, double level = 0.95)
    {
        Require(events, n);
        var tail = (1 - level) / 2;
        return n == 0 ? Interval.None : new Interval(
            events == 0 ? 0 : Brent.Between(p => Binomial.UpperTail(events, n, p) + (Binomial.Density(events, n, p) / 2) - tail, 0, (double)events / n),
            events == n ? 1 : Brent.Between(p => Binomial.Cdf(events - 1, n, p) + (Binomial.Density(events, n, p) / 2) - tail, (double)events / n, 1));
    }

    /// <summary>Blaker's interval (2000): the proportions whose two-sided acceptability exceeds 1 - level; exact, and inside that of
    /// Clopper and Pearson.</summary>
    /// <param name="events">Number of events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="level">Confidence level.</param>
    public static Interval Blaker(int events, int n, double level = 0.95)
    {
        var outer = ClopperPearson(events, n, level);
        return n == 0 ? outer : new Interval(
            events == 0 ? 0 : Acceptability.FirstAbove(events, n, 1 - level, outer.Low, 1),
            events == n ? 1 : Acceptability.FirstAbove(events, n, 1 - level, outer.High, -1));
    }

    /// <summary>Wald's interval p ± z √(p(1-p)/n), here because others quote it: its coverage is poor.</summary>
    /// <param name="events">Number of events, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="level">Confidence level.</param>
    public static Interval Wald(int events, int n, double level = 0.95)
    {
        Require(events, n);
        var p = (double)events / n;
        var half = Normal.Quantile((1 - level) / 2, upper: true) * Math.Sqrt(p * (1 - p) / n);
        return new Interval(p - half, p + half);
    }

    /// <summary>The score test of one proportion, as R's <c>prop.test</c>: z², or its signed root for a one-sided p.</summary>
    /// <param name="events">Number of events.</param>
    /// <param name="n">Number of trials, at least 1.</param>
    /// <param name="probability">Hypothetical probability, inside (0, 1).</param>
    /// <param name="alternative">Alternative hypothesis.</param>
    /// <param name="correct">Continuity correction.</param>
    public static TestResult ScoreTest(
        int events, int n, double probability = 0.5, Alternative alternative = Alternative.TwoSided, bool correct = true)
    {
        Require(events, n);
        var deviation = events - (n * probability);
        var z = (Math.Abs(deviation) - (correct ? Correction(events, n, probability) : 0)) / Math.Sqrt(n * probability * (1 - probability));
        var signed = Math.Sign(deviation) * z;
        var p = alternative switch
        {
            Alternative.Less => Normal.Cdf(signed),
            Alternative.Greater => Normal.Cdf(signed, upper: true),
            _ => 2 * Normal.Cdf(z, upper: true),
        };
        return new TestResult(z * z, 1, p, $"1-sample proportions test with{(correct ? "" : "out")} continuity correction");
    }

    /// <summary>Newcombe's interval of the difference p1 - p2 from two Wilson intervals (1998, method 10).</summary>
    /// <param name="events1">Events of the first group.</param>
    /// <param name="n1">Size of the first group.</param>
    /// <param name="events2">Events of the second group.</param>
    /// <param name="n2">Size of the second group.</param>
    /// <param name="level">Confidence level.</param>
    public static (double Difference, Interval Confidence) Newcombe(int events1, int n1, int events2, int n2, double level = 0.95)
    {
        var (w1, w2) = (Wilson(events1, n1, level), Wilson(events2, n2, level));
        var (p1, p2) = ((double)events1 / n1, (double)events2 / n2);
        var d = p1 - p2;
        return (d, new Interval(d - Hypotenuse(p1 - w1.Low, w2.High - p2), d + Hypotenuse(w1.High - p1, p2 - w2.Low)));
    }

    /// <summary>The exact binomial test: two-sided, the sum of the outcomes no more likely than the observed one.</summary>
    /// <param name="events">Number of events.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="probability">Hypothetical probability.</param>
    /// <param name="alternative">Alternative hypothesis.</param>
    public static TestResult Test(int events, int n, double probability = 0.5, Alternative alternative = Alternative.TwoSided)
    {
        Require(events, n);
        var p = alternative switch
        {
            Alternative.Less => Binomial.Cdf(events, n, probability),
            Alternative.Greater => Binomial.UpperTail(events - 1, n, probability),
            _ => TwoSided(events, n, probability),
        };
        return new TestResult(events, null, p, "Exact binomial test");
    }

    private static double TwoSided(int events, int n, double probability)
    {
        // 1e-7: outcomes equally likely on paper differ in the last digits.
        var limit = Binomial.LogDensity(events, n, probability) + 1e-7;
        return Math.Min(1, Enumerable.Range(0, n + 1).Select(k => Binomial.LogDensity(k, n, probability)).Where(d => d <= limit).Sum(Math.Exp));
    }

    private static double Correction(int events, int n, double probability) => Math.Min(0.5, Math.Abs(events - (n * probability)));

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static void Require(int events, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, n);
    }
}
