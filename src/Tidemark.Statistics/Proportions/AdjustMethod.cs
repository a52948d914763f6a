namespace Tidemark.Statistics.Proportions;

/// <summary>Adjustment of p values for multiplicity.</summary>
public enum AdjustMethod
{
    /// <summary>Holm (1979).</summary>
    Holm,

    /// <summary>Hochberg (1988).</summary>
    Hochberg,

    /// <summary>Hommel (1988).</summary>
    Hommel,

    /// <summary>Bonferroni.</summary>
    Bonferroni,

    /// <summary>Benjamini and Hochberg (1995), the false discovery rate.</summary>
    BenjaminiHochberg,

    /// <summary>Benjamini and Yekutieli (2001).</summary>
    BenjaminiYekutieli,

    /// <summary>No adjustment.</summary>
    None,
}
