namespace Tidemark.Statistics.Accuracy;

/// <summary>What makes a cut-off the best one.</summary>
public enum CutoffCriterion
{
    /// <summary>Largest sensitivity + specificity − 1 (Youden 1950).</summary>
    Youden,

    /// <summary>Smallest distance to the corner of sensitivity 1 and specificity 1.</summary>
    ClosestTopLeft,
}
