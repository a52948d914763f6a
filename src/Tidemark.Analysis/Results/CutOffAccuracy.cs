namespace Tidemark.Analysis.Results;

/// <summary>Accuracy of one cut-off.</summary>
/// <param name="CutOff">Percent change, or level.</param>
/// <param name="Sensitivity">Responders that are test positive.</param>
/// <param name="Specificity">Non-responders that are test negative.</param>
/// <param name="PositivePredictive">Responders among the test positive.</param>
/// <param name="NegativePredictive">Non-responders among the test negative.</param>
public sealed record CutOffAccuracy(
    double CutOff, ExactShare Sensitivity, ExactShare Specificity, ExactShare PositivePredictive, ExactShare NegativePredictive);
