namespace Tidemark.Response.Gcig;

/// <summary>What the CA-125 criteria make of one value.</summary>
/// <param name="Course">The values it was judged among.</param>
/// <param name="Value">The value.</param>
/// <param name="Pretreatment">Pre-treatment value; null where there is none.</param>
/// <param name="Nadir">Smallest value before this one; null where there is none.</param>
/// <param name="ProgressionFrom">The value from which on it would be progression; null where that cannot be said.</param>
public sealed record GcigAssessment(MarkerCourse Course, MarkerValue Value, decimal? Pretreatment, decimal? Nadir, decimal? ProgressionFrom) : ITimePointResponse
{
    /// <summary>The response.</summary>
    public GcigResponse Response { get; init; } = GcigResponse.NotEvaluable;

    /// <summary>Whether the value is half the pre-treatment value or less.</summary>
    public bool Halved { get; init; }

    /// <summary>Whether the pre-treatment value was twice the upper limit or more and recent enough to judge a response by.</summary>
    public bool Evaluable { get; init; }

    /// <inheritdoc/>
    public TimePoint Time => Value.Time;

    /// <inheritdoc/>
    public double? Day => Value.Day;

    /// <summary>CDISC's word (codelist ONCRSR).</summary>
    public string Word => Response switch
    {
        GcigResponse.ResponseNormalized => "CR",
        GcigResponse.Response => "PR",
        GcigResponse.NeitherResponseNorProgression => "SD",
        GcigResponse.Progression => "PD",
        _ => "NE",
    };

    /// <inheritdoc/>
    public string Explain() => FormattableString.Invariant($"{Word}: {Why()}");

    private string Why() => Response switch
    {
        GcigResponse.Progression => FormattableString.Invariant($"{Value.Value:0.##}, at or above {ProgressionFrom:0.##} and again a week or more later"),
        GcigResponse.ResponseNormalized => FormattableString.Invariant($"{Pretreatment:0.##} -> {Value.Value:0.##}, half or less for 28 days and within {Course.UpperLimitOfNormal:0.##}"),
        GcigResponse.Response => FormattableString.Invariant($"{Pretreatment:0.##} -> {Value.Value:0.##}, half or less for 28 days"),
        GcigResponse.NotEvaluable => Pretreatment is null ? "no pre-treatment value" : "no value that can be used",
        _ when Value.Value >= ProgressionFrom => FormattableString.Invariant($"{Value.Value:0.##} is at or above {ProgressionFrom:0.##}, not seen again a week later"),
        _ when Halved => FormattableString.Invariant($"{Pretreatment:0.##} -> {Value.Value:0.##}, half or less, not held for 28 days"),
        _ when !Evaluable => FormattableString.Invariant($"no response can be judged: the pre-treatment value {Pretreatment:0.##} is under twice {Course.UpperLimitOfNormal:0.##} or older than 14 days"),
        _ => FormattableString.Invariant($"{Pretreatment:0.##} -> {Value.Value:0.##}, neither half nor {ProgressionFrom:0.##}"),
    };
}
