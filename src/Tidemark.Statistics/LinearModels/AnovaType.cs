namespace Tidemark.Statistics.LinearModels;

/// <summary>What a term is compared with in an analysis of variance (Fox 2016, section 8.2.5).</summary>
public enum AnovaType
{
    /// <summary>Each term after those before it.</summary>
    Sequential = 1,

    /// <summary>Each term after all that do not contain it.</summary>
    Marginal = 2,

    /// <summary>Each term after all others, by its columns: depends on the contrasts.</summary>
    Partial = 3,
}
