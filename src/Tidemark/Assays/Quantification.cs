namespace Tidemark.Assays;

/// <summary>Whether an assay quantified a value.</summary>
public enum Quantification
{
    /// <summary>Within the limits of quantification.</summary>
    Quantified,

    /// <summary>Below the lower limit: censored there, never zero and never half.</summary>
    BelowLimit,

    /// <summary>Above the upper limit: censored there.</summary>
    AboveLimit,

    /// <summary>No result.</summary>
    NotDone,
}
