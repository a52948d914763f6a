using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Power of the comparison of two proportions by the normal approximation (Fleiss, Levin and Paik 2003, section 4.2), as
/// R's power.prop.test. Theory: docs/theory/power.md.</summary>
public static class ProportionPower
{
    /// <summary>Two groups of n each; the effect is the second proportion.</summary>
    /// <param name="p1">First proportion.</param>
    /// <param name="twoSided">Whether the test is two-sided.</param>
    /// <param name="strict">Whether rejections on the wrong side count too.</param>
    public static PowerFunction TwoSample(double p1, bool twoSided = true, bool strict = false) => new(
        (n, p2, α) => Power(n, p1, p2, α, twoSided, strict))
    {
        SmallestN = 1e-9,
        NoEffect = p1 + 1e-10,
        FarEffect = 1,
    };

    /// <summary>Size for an interval p ± margin: z² p(1-p)/margin².</summary>
    /// <param name="p">Proportion expected.</param>
    /// <param name="margin">Half the width.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    public static double SizeForMargin(double p, double margin, double confidenceLevel = 0.95)
    {
        var z = Normal.Quantile((1 - confidenceLevel) / 2, upper: true);
        return z * z * p * (1 - p) / (margin * margin);
    }

    private static double Power(double n, double p1, double p2, double α, bool twoSided, bool strict)
    {
        var z = Normal.Quantile(twoSided ? α / 2 : α, upper: true);
        var apart = Math.Sqrt(n) * Math.Abs(p1 - p2);
        var none = z * Math.Sqrt((p1 + p2) * (1 - ((p1 + p2) / 2)));
        var sd = Math.Sqrt((p1 * (1 - p1)) + (p2 * (1 - p2)));
        return Normal.Cdf((apart - none) / sd) + (strict && twoSided ? Normal.Cdf((apart + none) / sd, upper: true) : 0);
    }
}
