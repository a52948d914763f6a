namespace Tidemark.Statistics.Bootstrap;

/// <summary>Kinds of bootstrap interval (Davison and Hinkley 1997, chapter 5).</summary>
public enum BootstrapKind
{
    /// <summary>Quantiles of the replicates.</summary>
    Percentile,

    /// <summary>Quantiles reflected about the estimate.</summary>
    Basic,

    /// <summary>Bias-corrected and accelerated (Efron 1987).</summary>
    BiasCorrectedAccelerated,

    /// <summary>Normal, with the bias taken off and the standard error of the replicates.</summary>
    Normal,
}
