namespace Tidemark.Statistics.Survival;

/// <summary>The nonparametric maximum-likelihood estimate of survival from interval-censored times.</summary>
/// <param name="Intervals">Intervals with mass, ascending.</param>
/// <param name="LogLikelihood">Σ log of each row's probability.</param>
/// <param name="Rows">Rows that took part.</param>
/// <param name="Convergence">The verdict; the gradient is the largest excess of the Kuhn-Tucker conditions per row.</param>
/// <param name="Warnings">Rows left out, or no convergence.</param>
public sealed record TurnbullFit(
    IReadOnlyList<TurnbullInterval> Intervals,
    double LogLikelihood,
    int Rows,
    Convergence Convergence,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>Bounds of survival at a time: equal outside the intervals, apart inside one.</summary>
    /// <param name="time">Time in the unit of the data.</param>
    public (double Low, double High) At(double time)
    {
        var high = 1.0;
        foreach (var interval in Intervals)
        {
            if (time <= interval.Left && interval.Left < interval.Right)
            {
                return (high, high);
            }

            if (time < interval.Right)
            {
                return interval.Left < interval.Right ? (interval.SurvivalAfter, high) : (high, high);
            }

            high = interval.SurvivalAfter;
        }

        return (high, high);
    }
}
