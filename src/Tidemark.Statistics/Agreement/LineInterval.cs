namespace Tidemark.Statistics.Agreement;

/// <summary>How the intervals of a method comparison are formed.</summary>
public enum LineInterval
{
    /// <summary>By formula.</summary>
    Analytical,

    /// <summary>Linnet's jackknife.</summary>
    Jackknife,

    /// <summary>Quantiles of bootstrap replicates.</summary>
    Bootstrap,

    /// <summary>Bias-corrected and accelerated bootstrap.</summary>
    BiasCorrectedBootstrap,
}
