namespace Tidemark.Statistics.Accuracy;

/// <summary>One operating point of a ROC curve.</summary>
/// <param name="Threshold">Midpoint between neighboring marker values, −∞ and +∞ at the ends.</param>
/// <param name="TruePositives">Cases called positive.</param>
/// <param name="FalsePositives">Controls called positive.</param>
/// <param name="Sensitivity">Share of the cases called positive.</param>
/// <param name="Specificity">Share of the controls called negative.</param>
public sealed record RocPoint(double Threshold, int TruePositives, int FalsePositives, double Sensitivity, double Specificity)
{
    /// <summary>The observed marker value nearest the controls that is still called positive: the cut-off without midpoints; infinite
    /// where none is.</summary>
    public double Value { get; init; }
}
