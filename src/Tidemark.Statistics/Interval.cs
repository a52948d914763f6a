namespace Tidemark.Statistics;

/// <summary>A confidence interval.</summary>
/// <param name="Low">Lower limit; -∞ for an interval open below.</param>
/// <param name="High">Upper limit; +∞ for an interval open above.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The interval of a quantity the data cannot carry.</summary>
    public static Interval None { get; } = new(double.NaN, double.NaN);

    /// <summary>Whether a value lies inside, limits included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
