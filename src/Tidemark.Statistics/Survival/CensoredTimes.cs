namespace Tidemark.Statistics.Survival;

/// <summary>Times known to lie between two limits, one entry a row: exact where they are equal, right-censored where the upper
/// is +∞, left-censored where the lower is -∞ (or 0 for a positive time).</summary>
/// <param name="Low">Lower limits.</param>
/// <param name="High">Upper limits.</param>
public sealed record CensoredTimes(IReadOnlyList<double> Low, IReadOnlyList<double> High)
{
    /// <summary>Right-censored times.</summary>
    /// <param name="time">Times.</param>
    /// <param name="isEvent">Whether the time is exact, not a lower limit.</param>
    public static CensoredTimes Right(IReadOnlyList<double> time, IReadOnlyList<bool> isEvent) =>
        new(time, [.. time.Select((t, i) => isEvent[i] ? t : double.PositiveInfinity)]);

    /// <summary>Left-censored values.</summary>
    /// <param name="value">Values.</param>
    /// <param name="isExact">Whether the value is exact, not an upper limit.</param>
    public static CensoredTimes Left(IReadOnlyList<double> value, IReadOnlyList<bool> isExact) =>
        new([.. value.Select((t, i) => isExact[i] ? t : double.NegativeInfinity)], value);

    /// <summary>Values of which those at or beyond a limit are known only to lie there.</summary>
    /// <param name="value">Values as recorded.</param>
    /// <param name="lower">Values at or below are left-censored; -∞ for none.</param>
    /// <param name="upper">Values at or above are right-censored; +∞ for none.</param>
    public static CensoredTimes Between(IReadOnlyList<double> value, double lower, double upper) => new(
        [.. value.Select(v => v <= lower ? double.NegativeInfinity : v >= upper ? upper : v)],
        [.. value.Select(v => v >= upper ? double.PositiveInfinity : v <= lower ? lower : v)]);
}
