namespace Tidemark.Simulation.Laws;

/// <summary>Law of treatment: delays, reductions, stops and interstitial lung disease. Days and probabilities.</summary>
public sealed record TherapyLaw
{
    /// <summary>Most cycles recorded.</summary>
    public int Cycles { get; init; } = 6;

    /// <summary>Probability that a dose is given one to three days late for the calendar's sake.</summary>
    public double LateByCalendar { get; init; } = 0.3;

    /// <summary>Probability that a dose is held for a week or two.</summary>
    public double Held { get; init; } = 0.12;

    /// <summary>Probability that a held dose is held two weeks instead of one.</summary>
    public double HeldTwoWeeks { get; init; } = 0.3;

    /// <summary>Probability of a dose reduction at each dose after the first.</summary>
    public double Reduction { get; init; } = 0.06;

    /// <summary>Stops per day for toxicity other than lung disease.</summary>
    public double StopRate { get; init; } = 0.00046;

    /// <summary>Probability that a woman who stopped for toxicity starts another therapy before progression.</summary>
    public double EarlySwitch { get; init; } = 0.25;

    /// <summary>Median onset of interstitial lung disease if treatment never ended, days; about 129 are seen.</summary>
    public double LungOnsetMedian { get; init; } = 165;

    /// <summary>Standard deviation of the log onset.</summary>
    public double LungOnsetLogSd { get; init; } = 0.75;

    /// <summary>Factor from observed to latent probability of lung disease: some onsets fall after the end of treatment.</summary>
    public double LungLatentFactor { get; init; } = 1.7;
}
