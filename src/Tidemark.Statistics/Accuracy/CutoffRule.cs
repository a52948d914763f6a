namespace Tidemark.Statistics.Accuracy;

/// <summary>A criterion with what it needs to know.</summary>
/// <param name="Criterion">What is best.</param>
public sealed record CutoffRule(CutoffCriterion Criterion)
{
    /// <summary>Cost of a false negative, one false positive costing 1; default 1. For Youden, the point nearest the corner, and cost.</summary>
    public double Cost { get; init; } = 1;

    /// <summary>Prevalence of cases where the cut-off will be used; default one half, which with cost 1 weighs nothing. For Youden and the
    /// point nearest the corner: r = (1 − prevalence) / (cost · prevalence) (Perkins and Schisterman 2006).</summary>
    public double Prevalence { get; init; } = 0.5;

    /// <summary>The share that <see cref="CutoffCriterion.AtSensitivity"/> and <see cref="CutoffCriterion.AtSpecificity"/> ask for; default 0.9.</summary>
    public double AtLeast { get; init; } = 0.9;

    /// <summary>Weight of the specificity.</summary>
    public double Weight => (1 - Prevalence) / (Cost * Prevalence);

    /// <summary>The rule of a criterion without weights.</summary>
    /// <param name="criterion">What is best.</param>
    public static implicit operator CutoffRule(CutoffCriterion criterion) => new(criterion);

    /// <summary>The rule of a criterion without weights.</summary>
    /// <param name="criterion">What is best.</param>
    public static CutoffRule ToCutoffRule(CutoffCriterion criterion) => new(criterion);

    /// <summary>Higher is better; where the criterion counts rows it is a whole number, so that a tie is a tie.</summary>
    internal double Score(int tp, int fp, int cases, int controls)
    {
        double m = cases, n = controls;
        double fn = m - tp, tn = n - fp;
        return Criterion switch
        {
            CutoffCriterion.Youden => Weight == 1 ? (tp * n) - (fp * m) : (tp / m) + (Weight * tn / n),
            CutoffCriterion.ClosestTopLeft => Weight == 1
                ? -((fn * n * (fn * n)) + (fp * m * (fp * m)))
                : -((fn / m * (fn / m)) + (Weight * (fp / n) * (fp / n))),
            CutoffCriterion.Accuracy => tp + tn,
            CutoffCriterion.Kappa => Kappa(tp, fp, tn, fn),
            CutoffCriterion.F1 => 2.0 * tp / ((2.0 * tp) + fp + fn),
            CutoffCriterion.Product => tp * tn,
            CutoffCriterion.Equal => -Math.Abs((tp * n) - (tn * m)),
            CutoffCriterion.Cost => -((Cost * fn) + fp),
            CutoffCriterion.AtSensitivity => tp >= AtLeast * m * (1 - 1e-12) ? (tn * (m + 1)) + tp : double.NegativeInfinity,
            CutoffCriterion.AtSpecificity => tn >= AtLeast * n * (1 - 1e-12) ? (tp * (n + 1)) + tn : double.NegativeInfinity,
            CutoffCriterion.MinimumP => ChiSquare(tp, fp, m, n),
            _ => throw new InvalidOperationException($"No criterion {Criterion}."),
        };
    }

    private static double Kappa(double tp, double fp, double tn, double fn)
    {
        var chance = ((tp + fp) * (fp + tn)) + ((tp + fn) * (fn + tn));
        return chance > 0 ? 2 * ((tp * tn) - (fp * fn)) / chance : 0.0;
    }

    private static double ChiSquare(double tp, double fp, double m, double n)
    {
        var positive = tp + fp;
        var difference = (tp * n) - (fp * m);
        return positive == 0 || positive == m + n ? 0.0 : difference * difference * (m + n) / (positive * (m + n - positive) * m * n);
    }
}
