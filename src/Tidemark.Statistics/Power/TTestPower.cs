using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Power of t tests by the noncentral t distribution (Cohen 1988, chapter 2). Theory: docs/theory/power.md.</summary>
public static class TTestPower
{
    /// <summary>Two groups of n each; the effect is the difference in standard deviations.</summary>
    /// <param name="alternative">Alternative.</param>
    /// <param name="strict">Whether rejections on the wrong side count too (R's <c>strict</c>, and package pwr).</param>
    public static PowerFunction TwoSample(Alternative alternative = Alternative.TwoSided, bool strict = false) => new(
        (n, d, α) => Power(Math.Sqrt(n / 2) * d, 2 * (n - 1), α, alternative, strict));

    /// <summary>One group, or pairs: n values or differences; the effect is the mean in standard deviations.</summary>
    /// <param name="alternative">Alternative.</param>
    /// <param name="strict">Whether rejections on the wrong side count too.</param>
    public static PowerFunction OneSample(Alternative alternative = Alternative.TwoSided, bool strict = false) => new(
        (n, d, α) => Power(Math.Sqrt(n) * d, n - 1, α, alternative, strict));

    /// <summary>Two groups of which the first has a given size; solves for the second.</summary>
    /// <param name="first">Size of the first group.</param>
    /// <param name="alternative">Alternative.</param>
    /// <param name="strict">Whether rejections on the wrong side count too.</param>
    public static PowerFunction Unequal(double first, Alternative alternative = Alternative.TwoSided, bool strict = true) => new(
        (n, d, α) => Power(d * Math.Sqrt(first * n / (first + n)), first + n - 2, α, alternative, strict));

    private static double Power(double ncp, double df, double α, Alternative alternative, bool strict)
    {
        df = Math.Max(1e-7, df);
        if (alternative != Alternative.TwoSided)
        {
            return NoncentralT.UpperTail(StudentT.Quantile(1 - α, df), df, alternative == Alternative.Less ? -ncp : ncp);
        }

        var critical = StudentT.Quantile(1 - (α / 2), df);
        return NoncentralT.UpperTail(critical, df, strict ? ncp : Math.Abs(ncp)) + (strict ? NoncentralT.Cdf(-critical, df, ncp) : 0);
    }
}
