namespace Tidemark.Simulation.Laws;

/// <summary>
/// Law of tumor size: each lesion is a sensitive and a resistant part, d(t) = d(0) [φ exp(-κ t) + (1 - φ) exp(γ t)]
/// (the two-part growth law of Stein et al. 2011, Clin Cancer Res 17:907, with a resistant fraction). Days and millimeters.
/// </summary>
public sealed record TumorLaw
{
    /// <summary>Median sum of target diameters at baseline, mm.</summary>
    public double SumMedian { get; init; } = 60;

    /// <summary>Standard deviation of the log sum. 0.6 makes a share proportional to the sum to the power 1.5 have sdlog 0.9.</summary>
    public double SumLogSd { get; init; } = 0.6;

    /// <summary>Share of women without measurable disease.</summary>
    public double NonMeasurable { get; init; } = 0.12;

    /// <summary>Share of women with measurable disease who have non-target lesions too.</summary>
    public double WithNonTarget { get; init; } = 0.6;

    /// <summary>Mean over women of the logit of the sensitive fraction φ.</summary>
    public double SensitiveLogitMean { get; init; } = 1.25;

    /// <summary>Standard deviation over women of that logit.</summary>
    public double SensitiveLogitSd { get; init; } = 4.2;

    /// <summary>Standard deviation over the lesions of one woman of that logit.</summary>
    public double LesionLogitSd { get; init; } = 0.4;

    /// <summary>Largest sensitive fraction: something always stays.</summary>
    public double SensitiveLimit { get; init; } = 0.91;

    /// <summary>Median half-life of the sensitive part, days.</summary>
    public double ShrinkHalfLifeMedian { get; init; } = 30;

    /// <summary>Standard deviation of the log half-life.</summary>
    public double ShrinkLogSd { get; init; } = 1;

    /// <summary>Median doubling time of the resistant part's diameter, days.</summary>
    public double DoublingMedian { get; init; } = 620;

    /// <summary>Standard deviation of the log doubling time.</summary>
    public double DoublingLogSd { get; init; } = 0.46;

    /// <summary>New lesions per day at a sensitivity of zero standard deviations.</summary>
    public double NewLesionRate { get; init; } = 0.00125;

    /// <summary>Log hazard ratio of a new lesion per standard deviation of sensitivity.</summary>
    public double NewLesionLogRatio { get; init; } = -1;

    /// <summary>Non-target disease is called progressed when its size is at least this multiple of its smallest.</summary>
    public double NonTargetProgression { get; init; } = 1.4;

    /// <summary>Reader error of one lesion, standard deviation of the log diameter.</summary>
    public double LesionReaderSd { get; init; } = 0.08;

    /// <summary>Reader error shared by the lesions of one scan (slice, contrast), standard deviation of the log diameter.</summary>
    public double ScanReaderSd { get; init; } = 0.05;
}
