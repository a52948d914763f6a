namespace Tidemark.Statistics.Accuracy;

/// <summary>Scores of a response in a linear rank statistic.</summary>
public enum ResponseScore
{
    /// <summary>The response as it is; 0 and 1 compare two classes.</summary>
    Data,

    /// <summary>Mid-ranks.</summary>
    Wilcoxon,

    /// <summary>Φ⁻¹(rank / (n + 1)), van der Waerden.</summary>
    NormalQuantile,

    /// <summary>1 above the median, else 0.</summary>
    Median,
}
