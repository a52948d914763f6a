using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Power of F and χ² tests by the noncentral distributions (Cohen 1988, chapters 7-9). Theory: docs/theory/power.md.</summary>
public static class VariancePower
{
    /// <summary>One-way analysis of variance, n in each of k groups; the effect is the variance between the groups' means, given the
    /// variance within them (R's power.anova.test).</summary>
    /// <param name="groups">Number of groups.</param>
    /// <param name="within">Variance within groups.</param>
    public static PowerFunction Anova(int groups, double within) => new(
        (n, between, α) => F(α, groups - 1, (n - 1) * groups, (groups - 1) * n * between / within))
    {
        FarEffect = within * 1e6,
    };

    /// <summary>The same with Cohen's f, the standard deviation of the means over that within groups.</summary>
    /// <param name="groups">Number of groups.</param>
    public static PowerFunction AnovaByF(int groups) => new((n, f, α) => F(α, groups - 1, (n - 1) * groups, groups * n * f * f));

    /// <summary>Linear model: u coefficients tested; the size is the residual degrees of freedom v, the effect f² = R²/(1 - R²).</summary>
    /// <param name="u">Coefficients tested.</param>
    public static PowerFunction LinearModel(double u) => new((v, f2, α) => F(α, u, v, f2 * (u + v + 1))) { SmallestN = 1 };

    /// <summary>χ² test on df degrees of freedom; the size is N in all, the effect Cohen's w.</summary>
    /// <param name="df">Degrees of freedom.</param>
    public static PowerFunction ChiSquaredTest(double df) => new(
        (n, w, α) => NoncentralChiSquared.UpperTail(ChiSquared.Quantile(1 - α, df), df, n * w * w))
    {
        SmallestN = 1e-6,
        FarEffect = 1e3,
    };

    private static double F(double α, double df1, double df2, double ncp) =>
        ncp > 1e5 ? 1 : NoncentralF.UpperTail(FDistribution.Quantile(1 - α, df1, df2), df1, df2, ncp);
}
