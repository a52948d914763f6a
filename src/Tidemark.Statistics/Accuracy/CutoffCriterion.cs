namespace Tidemark.Statistics.Accuracy;

/// <summary>What makes a cut-off the best.</summary>
public enum CutoffCriterion
{
    /// <summary>Largest sensitivity + r · specificity (Youden 1950; r = 1 unless cost and prevalence are given), the default.</summary>
    Youden,

    /// <summary>Point nearest to sensitivity = specificity = 1: smallest (1 − sensitivity)² + r (1 − specificity)².</summary>
    ClosestTopLeft,

    /// <summary>Most rows called rightly.</summary>
    Accuracy,

    /// <summary>Largest kappa of marker and truth (Cohen 1960).</summary>
    Kappa,

    /// <summary>Largest 2 TP / (2 TP + FP + FN).</summary>
    F1,

    /// <summary>Largest sensitivity · specificity.</summary>
    Product,

    /// <summary>Sensitivity and specificity nearest to each other.</summary>
    Equal,

    /// <summary>Smallest cost · false negatives + false positives.</summary>
    Cost,

    /// <summary>Largest specificity among cut-offs of at least a given sensitivity; with ties the larger sensitivity.</summary>
    AtSensitivity,

    /// <summary>Largest sensitivity among cut-offs of at least a given specificity; with ties the larger specificity.</summary>
    AtSpecificity,

    /// <summary>Largest chi-square of the 2 × 2 table: the smallest p value. It was chosen, so it is none.</summary>
    MinimumP,
}
