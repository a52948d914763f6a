namespace Tidemark.Statistics.Survival;

/// <summary>The scale on which the interval of a survival probability is symmetric.</summary>
public enum SurvivalInterval
{
    /// <summary>log(−log S), the default here.</summary>
    LogLog,

    /// <summary>log S, R's default.</summary>
    Log,

    /// <summary>S itself, cut at 0 and 1.</summary>
    Plain,

    /// <summary>log(S / (1 − S)).</summary>
    Logit,

    /// <summary>arcsin √S.</summary>
    Arcsin,
}
