using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Power of the test that an area under the ROC curve is more than ½ (Obuchowski and McClish 1997; Obuchowski, Lieber and
/// Wians 2004), as package pROC. Theory: docs/theory/power.md.</summary>
public static class RocPower
{
    /// <summary>One curve; the size is the number of cases, the effect the area.</summary>
    /// <param name="kappa">Controls for each case.</param>
    /// <param name="twoSided">Whether the level is halved.</param>
    public static PowerFunction OneCurve(double kappa = 1, bool twoSided = true) => new(
        (cases, auc, α) => Normal.Cdf(
            (((auc - 0.5) * Math.Sqrt(cases)) - (Normal.Quantile(twoSided ? α / 2 : α, upper: true) * Math.Sqrt(Variance(0.5, kappa))))
            / Math.Sqrt(Variance(auc, kappa))))
    {
        SmallestN = 1e-9,
        NoEffect = 0.5 + 1e-12,
        FarEffect = 1 - 1e-12,
    };

    // The binormal variance function with the published constants 0.0099 and 1.414.
    private static double Variance(double auc, double kappa)
    {
        var a = Normal.Quantile(auc) * 1.414;
        return 0.0099 * Math.Exp(-a * a / 2) * ((5 * a * a) + 8 + (((a * a) + 8) / kappa));
    }
}
