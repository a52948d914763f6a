using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Agreement;

/// <summary>The change between two results of a subject that analytical and within-subject variation do not explain.
/// Theory: docs/theory/reference-change-value.md.</summary>
/// <param name="Down">Limit of a fall, as a (negative) fraction of the first value.</param>
/// <param name="Up">Limit of a rise, as a fraction of the first value.</param>
public sealed record ReferenceChangeValue(double Down, double Up)
{
    /// <summary>The symmetric limits ±√2 z √(CVA² + CVI²) (Harris and Yasaka 1983).</summary>
    /// <param name="analyticalCv">Analytical coefficient of variation, as a fraction.</param>
    /// <param name="withinCv">Within-subject coefficient of variation, as a fraction.</param>
    /// <param name="probability">Probability that chance stays within the limits.</param>
    /// <param name="oneSided">Whether only one direction counts.</param>
    public static ReferenceChangeValue Symmetric(
        double analyticalCv, double withinCv, double probability = 0.95, bool oneSided = false)
    {
        var limit = Math.Sqrt(2) * Z(probability, oneSided) * Math.Sqrt((analyticalCv * analyticalCv) + (withinCv * withinCv));
        return new ReferenceChangeValue(-limit, limit);
    }

    /// <summary>The log-normal limits exp(±√2 z σ) - 1, σ² = log(1 + CVA² + CVI²) (Fokkema et al. 2006).</summary>
    /// <param name="analyticalCv">Analytical coefficient of variation, as a fraction.</param>
    /// <param name="withinCv">Within-subject coefficient of variation, as a fraction.</param>
    /// <param name="probability">Probability that chance stays within the limits.</param>
    /// <param name="oneSided">Whether only one direction counts.</param>
    public static ReferenceChangeValue LogNormal(
        double analyticalCv, double withinCv, double probability = 0.95, bool oneSided = false)
    {
        var σ = Math.Sqrt(Math.Log((analyticalCv * analyticalCv) + (withinCv * withinCv) + 1));
        var reach = Z(probability, oneSided) * Math.Sqrt(2) * σ;
        return new ReferenceChangeValue(Math.Exp(-reach) - 1, Math.Exp(reach) - 1);
    }

    /// <summary>Whether a change exceeds the limits.</summary>
    /// <param name="first">First value, positive.</param>
    /// <param name="second">Second value.</param>
    public bool IsExceeded(double first, double second) => (second / first) - 1 > Up || (second / first) - 1 < Down;

    private static double Z(double probability, bool oneSided) =>
        Normal.Quantile(oneSided ? 1 - probability : (1 - probability) / 2, upper: true);
}
