namespace Tidemark.Statistics.Accuracy;

/// <summary>The area under the time-dependent ROC curve at one horizon.</summary>
/// <param name="Horizon">The horizon t in the unit of the data.</param>
/// <param name="Auc">Probability that a subject with the event by t has a higher marker than one without; NaN where either is absent.</param>
/// <param name="StdError">Standard error by the i.i.d. representation, the estimated censoring included; NaN where <paramref name="Auc"/> is.</param>
/// <param name="ConfLow">Lower normal limit, not below 0.</param>
/// <param name="ConfHigh">Upper normal limit, not above 1.</param>
/// <param name="Cases">Events at or before t.</param>
/// <param name="Controls">Rows still without event after t.</param>
/// <param name="Censored">Rows censored at or before t; they count through the weights only.</param>
public sealed record TimeDependentAuc(
    double Horizon, double Auc, double StdError, double ConfLow, double ConfHigh, int Cases, int Controls, int Censored)
{
    /// <summary>What the data could not carry.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings { get; init; } = [];

    /// <summary>Influence of each row that took part, in the caller's order; its sample SD / √n is the standard error.</summary>
    internal double[] Influence { get; init; } = [];
}
