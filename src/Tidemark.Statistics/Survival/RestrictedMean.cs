namespace Tidemark.Statistics.Survival;

/// <summary>Restricted mean survival time: the area under the curve up to a time.</summary>
/// <param name="Until">The time to which the area is taken, in the unit of the data.</param>
/// <param name="Estimate">The area.</param>
/// <param name="StdError">Its standard error (Irwin 1949; Meier 1975).</param>
/// <param name="ConfLow">Lower normal limit, not below 0.</param>
/// <param name="ConfHigh">Upper normal limit, not above <paramref name="Until"/>.</param>
/// <param name="Warnings">Says where the curve had to be carried past its last follow-up.</param>
public sealed record RestrictedMean(
    double Until, double Estimate, double StdError, double ConfLow, double ConfHigh, IReadOnlyList<StatisticalWarning> Warnings);
