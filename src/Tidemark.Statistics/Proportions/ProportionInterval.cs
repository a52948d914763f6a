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

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static void Require(int events, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, n);
    }
}
