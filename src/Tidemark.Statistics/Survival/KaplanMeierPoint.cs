namespace Tidemark.Statistics.Survival;

/// <summary>One distinct follow-up time of a Kaplan-Meier curve.</summary>
/// <param name="Time">Time in the unit of the data.</param>
/// <param name="NRisk">Weight of those at risk just before that time.</param>
/// <param name="NEvent">Weight of the events at that time.</param>
/// <param name="NCensor">Weight of those censored at that time.</param>
/// <param name="Survival">Probability of surviving beyond that time.</param>
/// <param name="StdError">Standard error (Greenwood's or robust) of <paramref name="Survival"/>, as R's <c>summary.survfit</c> prints it;
/// 0 where the curve has reached 0.</param>
/// <param name="StdErrorLog">Standard error of log survival, as R's <c>survfit</c> stores it; infinite where the curve has reached 0.</param>
/// <param name="ConfLow">Lower limit; null where the curve has reached 0.</param>
/// <param name="ConfHigh">Upper limit; null where the curve has reached 0.</param>
public sealed record KaplanMeierPoint(
    double Time,
    double NRisk,
    double NEvent,
    double NCensor,
    double Survival,
    double StdError,
    double StdErrorLog,
    double? ConfLow,
    double? ConfHigh)
{
    /// <summary>Cumulative hazard at and after that time (Nelson 1972; Aalen 1978).</summary>
    public double CumulativeHazard { get; init; }

    /// <summary>Standard error of <see cref="CumulativeHazard"/>.</summary>
    public double StdErrorHazard { get; init; }
}
