using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Power of the test of Pearson's correlation by Fisher's z with its bias r/(2(n-1)) and the exact critical value of t
/// (Cohen 1988, chapter 3; as package pwr). Theory: docs/theory/power.md.</summary>
public static class CorrelationPower
{
    /// <summary>n pairs; the effect is the correlation.</summary>
    /// <param name="alternative">Alternative.</param>
    public static PowerFunction Pearson(Alternative alternative = Alternative.TwoSided) => new(
        (n, r, α) => Power(n, alternative == Alternative.Less ? -r : alternative == Alternative.TwoSided ? Math.Abs(r) : r, α, alternative == Alternative.TwoSided))
    {
        SmallestN = 4,
        NoEffect = alternative == Alternative.Less ? -1e-10 : 1e-10,
        FarEffect = alternative == Alternative.Less ? -1 + 1e-10 : 1 - 1e-10,
    };

    private static double Power(double n, double r, double α, bool twoSided)
    {
        var t = StudentT.Quantile(1 - (twoSided ? α / 2 : α), n - 2);
        var critical = Math.Atanh(t / Math.Sqrt((t * t) + n - 2));
        var z = Math.Atanh(r) + (r / (2 * (n - 1)));
        var root = Math.Sqrt(n - 3);
        return Normal.Cdf((z - critical) * root) + (twoSided ? Normal.Cdf((-z - critical) * root) : 0);
    }
}
