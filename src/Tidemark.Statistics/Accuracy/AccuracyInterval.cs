namespace Tidemark.Statistics.Accuracy;

/// <summary>The confidence interval of a proportion read at a cut-off.</summary>
public enum AccuracyInterval
{
    /// <summary>Exact (Clopper and Pearson 1934), the default.</summary>
    ClopperPearson,

    /// <summary>Score interval (Wilson 1927).</summary>
    Wilson,
}
