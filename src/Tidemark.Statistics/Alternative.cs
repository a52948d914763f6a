namespace Tidemark.Statistics;

/// <summary>The alternative hypothesis of a test.</summary>
public enum Alternative
{
    /// <summary>The parameter differs from the null value.</summary>
    TwoSided,

    /// <summary>The parameter is less than the null value.</summary>
    Less,

    /// <summary>The parameter is greater than the null value.</summary>
    Greater,
}
