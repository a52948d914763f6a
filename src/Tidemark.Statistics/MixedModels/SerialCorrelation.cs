namespace Tidemark.Statistics.MixedModels;

/// <summary>Correlation of two residuals of a subject.</summary>
public enum SerialCorrelation
{
    /// <summary>None.</summary>
    None,

    /// <summary>φ to the power of the time between them, 0 &lt; φ &lt; 1 (nlme: corCAR1).</summary>
    ContinuousAutoregressive,

    /// <summary>φ to the power of the whole number of steps between them, -1 &lt; φ &lt; 1 (nlme: corAR1).</summary>
    Autoregressive,
}
