namespace Tidemark.Statistics.Correlation;

/// <summary>Which coefficient of association.</summary>
public enum CorrelationKind
{
    /// <summary>Pearson's product-moment correlation.</summary>
    Pearson,

    /// <summary>Spearman's rank correlation.</summary>
    Spearman,

    /// <summary>Kendall's tau-b.</summary>
    Kendall,
}
