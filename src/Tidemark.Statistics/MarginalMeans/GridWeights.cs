namespace Tidemark.Statistics.MarginalMeans;

/// <summary>How the points of a reference grid are averaged.</summary>
public enum GridWeights
{
    /// <summary>Every combination counts alike (least squares means).</summary>
    Equal,

    /// <summary>By the frequency of the combination of the factors averaged over, whatever the others are.</summary>
    Proportional,

    /// <summary>By the frequency of the cell itself, which gives the means of the predictions in the data.</summary>
    Cells,
}
