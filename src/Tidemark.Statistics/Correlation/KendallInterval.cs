namespace Tidemark.Statistics.Correlation;

/// <summary>Which interval of Kendall's tau.</summary>
public enum KendallInterval
{
    /// <summary>Wald's with the asymptotic standard error of tau-b under ties (Brown and Benedetti 1977), in O(n log n).</summary>
    Asymptotic,

    /// <summary>Fisher's z with variance 0.437/(n - 4) (Fieller, Hartley and Pearson 1957); for continuous variables.</summary>
    Fieller,
}
