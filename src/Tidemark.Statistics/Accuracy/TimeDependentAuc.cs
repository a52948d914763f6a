namespace Tidemark.Statistics.Accuracy;

/// <summary>The area under the time-dependent ROC curve at one horizon.</summary>
/// <param name="Horizon">The horizon t in the unit of the data.</param>
/// <param name="Auc">Probability that a subject with the event by t has a higher marker than one without any event; NaN where either is absent.</param>
/// <param name="StdError">Standard error by the i.i.d. representation, the estimated censoring included; NaN where <paramref name="Auc"/> is, or
/// the weighting is not marginal.</param>
/// <param name="ConfLow">Lower normal limit, not below 0.</param>
/// <param name="ConfHigh">Upper normal limit, not above 1.</param>
/// <param name="Cases">Events of the cause at or before t.</param>
/// <param name="Controls">Rows still without event after t.</param>
/// <param name="Censored">Rows censored at or before t; they count through the weights only.</param>
public sealed record TimeDependentAuc(
    double Horizon, double Auc, double StdError, double ConfLow, double ConfHigh, int Cases, int Controls, int Censored)
{
    /// <summary>Rows with another cause at or before t.</summary>
    public int Competing { get; init; }

    /// <summary>Kaplan-Meier's share without any event by t.</summary>
    public double EventFree { get; init; } = double.NaN;

    /// <summary>Share with the cause by t, by inverse-probability weights.</summary>
    public double Incidence { get; init; } = double.NaN;

    /// <summary>With competing causes, the area against all without this event by t, those with another cause included (definition 2 of
    /// Blanche, Dartigues and Jacqmin-Gadda 2013); null without.</summary>
    public TimeDependentAuc? AgainstAll { get; init; }

    /// <summary>The curve, from no positive to all positive: positive are markers at or above the threshold.</summary>
    public IReadOnlyList<TimeDependentPoint> Curve { get; init; } = [];

    /// <summary>What the data could not carry.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings { get; init; } = [];

    /// <summary>Influence of each row that took part, in the caller's order; its sample SD / √n is the standard error. Empty without one.</summary>
    internal double[] Influence { get; init; } = [];
}
