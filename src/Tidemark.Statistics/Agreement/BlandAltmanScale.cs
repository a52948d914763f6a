namespace Tidemark.Statistics.Agreement;

/// <summary>The scale of the differences of two methods.</summary>
public enum BlandAltmanScale
{
    /// <summary>y - x.</summary>
    Difference,

    /// <summary>100 (y - x) / mean, in percent.</summary>
    Percent,

    /// <summary>y / x, by differences of logarithms turned back.</summary>
    Ratio,
}
