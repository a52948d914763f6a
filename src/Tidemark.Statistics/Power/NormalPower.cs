using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Power of tests with a normal statistic whose mean is effect · √(information): means with known variance, proportions
/// by Cohen's arcsine effect h (Cohen 1988, chapter 6). Theory: docs/theory/power.md.</summary>
public static class NormalPower
{
    /// <summary>One sample of n: information n.</summary>
    /// <param name="alternative">Alternative.</param>
    public static PowerFunction OneSample(Alternative alternative = Alternative.TwoSided) => With(n => n, alternative) with { SmallestN = 1e-9 };

    /// <summary>Two samples of n each: information n/2.</summary>
    /// <param name="alternative">Alternative.</param>
    public static PowerFunction TwoSample(Alternative alternative = Alternative.TwoSided) => With(n => n / 2, alternative) with { SmallestN = 1e-9 };

    /// <summary>Two samples of which the first has a given size: information n₁n₂/(n₁ + n₂).</summary>
    /// <param name="first">Size of the first.</param>
    /// <param name="alternative">Alternative.</param>
    public static PowerFunction Unequal(double first, Alternative alternative = Alternative.TwoSided) =>
        With(n => first * n / (first + n), alternative) with { SmallestN = 1e-9 };

    /// <summary>Cohen's effect of two proportions, 2 arcsin √p₁ - 2 arcsin √p₂.</summary>
    public static double ArcsineEffect(double p1, double p2) => 2 * (Math.Asin(Math.Sqrt(p1)) - Math.Asin(Math.Sqrt(p2)));

    internal static double Power(double shift, double α, Alternative alternative) => alternative switch
    {
        Alternative.Greater => Normal.Cdf(Normal.Quantile(α, upper: true) - shift, upper: true),
        Alternative.Less => Normal.Cdf(Normal.Quantile(α) - shift),
        _ => Normal.Cdf(Normal.Quantile(α / 2, upper: true) - shift, upper: true) + Normal.Cdf(Normal.Quantile(α / 2) - shift),
    };

    private static PowerFunction With(Func<double, double> information, Alternative alternative) => new(
        (n, effect, α) => Power(effect * Math.Sqrt(information(n)), α, alternative));
}
