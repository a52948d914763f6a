using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Events and subjects for hazard ratios (Schoenfeld 1983; Freedman 1982; Hsieh and Lavori 2000; Latouche, Porcher and
/// Chevret 2004). Theory: docs/theory/power.md.</summary>
public static class SurvivalPower
{
    /// <summary>Schoenfeld: the size is the number of events, the effect the hazard ratio. For a continuous covariate give its variance
    /// in place of p(1-p), the ratio being of one unit.</summary>
    /// <param name="variance">Variance of the covariate: p(1-p) for a share p in one arm.</param>
    /// <param name="rho2">Squared multiple correlation of the covariate with the others.</param>
    /// <param name="alternative">Two-sided, or one-sided (then on the side of the effect).</param>
    /// <param name="above">Whether a hazard ratio to be solved for lies above 1.</param>
    public static PowerFunction Schoenfeld(double variance = 0.25, double rho2 = 0, Alternative alternative = Alternative.TwoSided, bool above = false) => new(
        (events, ratio, α) => Normal.Cdf(
            (Math.Sqrt(events * variance * (1 - rho2)) * Math.Abs(Math.Log(ratio))) - Critical(α, alternative)))
    {
        SmallestN = 1e-9,
        NoEffect = above ? 1 + 1e-10 : 1 - 1e-10,
        FarEffect = above ? 1e6 : 1e-6,
    };

    /// <summary>Freedman: the size is the number of events, the effect the hazard ratio.</summary>
    /// <param name="allocation">Subjects in the experimental arm for each in the control arm, k.</param>
    /// <param name="alternative">Two-sided, or one-sided.</param>
    /// <param name="above">Whether a hazard ratio to be solved for lies above 1.</param>
    public static PowerFunction Freedman(double allocation = 1, Alternative alternative = Alternative.TwoSided, bool above = false) => new(
        (events, ratio, α) => Normal.Cdf(
            (Math.Sqrt(allocation * events) * Math.Abs(ratio - 1) / ((allocation * ratio) + 1)) - Critical(α, alternative)))
    {
        SmallestN = 1e-9,
        NoEffect = above ? 1 + 1e-10 : 1 - 1e-10,
        FarEffect = above ? 1e6 : 1e-9,
    };

    /// <summary>Probability of an event by the end of a trial with uniform accrual and exponential times (Schoenfeld 1983, section 3):
    /// 1 - (e^(-λf) - e^(-λ(a+f)))/(λa).</summary>
    /// <param name="hazard">Hazard λ.</param>
    /// <param name="accrual">Accrual time a.</param>
    /// <param name="followUp">Follow-up f after the last enrolment.</param>
    public static double EventProbability(double hazard, double accrual, double followUp) => accrual > 0
        ? 1 - ((Math.Exp(-hazard * followUp) - Math.Exp(-hazard * (accrual + followUp))) / (hazard * accrual))
        : 1 - Math.Exp(-hazard * followUp);

    private static double Critical(double α, Alternative alternative) =>
        Normal.Quantile(alternative == Alternative.TwoSided ? α / 2 : α, upper: true);
}
