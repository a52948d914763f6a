using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>
/// Restricted mean survival times of groups and their contrasts with the first (Uno et al. 2014; Royston and Parmar 2013): difference,
/// ratio and the ratio of the times lost, by the delta method. Theory: docs/theory/restricted-mean.md.
/// </summary>
public static class RestrictedMeanComparison
{
    /// <summary>The latest time to which every curve is known: the smallest of the groups' last follow-up times, as survRM2 takes it.</summary>
    /// <param name="curves">One curve per group.</param>
    public static double DefaultLimit(IReadOnlyList<KaplanMeierCurve> curves)
        => curves.Where(c => c.Points.Count > 0).Select(c => c.Points[^1].Time).DefaultIfEmpty(double.NaN).Min();

    /// <summary>RMST of a group less that of the reference.</summary>
    /// <param name="reference">Restricted mean of the reference.</param>
    /// <param name="group">Restricted mean of the group, to the same time.</param>
    /// <param name="confLevel">Confidence level.</param>
    public static Coefficient Difference(RestrictedMean reference, RestrictedMean group, double confLevel)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(group);
        var se = Math.Sqrt((reference.StdError * reference.StdError) + (group.StdError * group.StdError));
        return Normally("difference", group.Estimate - reference.Estimate, se, confLevel);
    }

    /// <summary>Ratio of the RMSTs; estimate and limits as ratios, standard error and z of its logarithm.</summary>
    /// <param name="reference">Restricted mean of the reference.</param>
    /// <param name="group">Restricted mean of the group, to the same time.</param>
    /// <param name="confLevel">Confidence level.</param>
    public static Coefficient Ratio(RestrictedMean reference, RestrictedMean group, double confLevel)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(group);
        return LogRatio("ratio", reference.Estimate, reference.StdError, group.Estimate, group.StdError, confLevel);
    }

    /// <summary>Ratio of the restricted mean times lost, τ − RMST.</summary>
    /// <param name="reference">Restricted mean of the reference.</param>
    /// <param name="group">Restricted mean of the group, to the same time.</param>
    /// <param name="confLevel">Confidence level.</param>
    public static Coefficient LostRatio(RestrictedMean reference, RestrictedMean group, double confLevel)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(group);
        return LogRatio(
            "lostRatio", reference.Until - reference.Estimate, reference.StdError, group.Until - group.Estimate, group.StdError, confLevel);
    }

    private static Coefficient LogRatio(string name, double a, double seA, double b, double seB, double confLevel)
    {
        var log = Normally(name, Math.Log(b / a), Math.Sqrt((seA / a * (seA / a)) + (seB / b * (seB / b))), confLevel);
        return log with { Estimate = Math.Exp(log.Estimate), ConfLow = Math.Exp(log.ConfLow), ConfHigh = Math.Exp(log.ConfHigh) };
    }

    private static Coefficient Normally(string name, double estimate, double se, double confLevel)
    {
        var q = Normal.Quantile(0.5 + (confLevel / 2));
        var z = estimate / se;
        return new Coefficient(name, estimate, se, z, null, 2 * Normal.Cdf(Math.Abs(z), upper: true), estimate - (q * se), estimate + (q * se));
    }
}
