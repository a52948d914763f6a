namespace Tidemark.Statistics.LinearModels;

/// <summary>What a model loses without one of its terms.</summary>
/// <param name="Term">The term.</param>
/// <param name="Df">Its degrees of freedom.</param>
/// <param name="Deviance">Deviance, or residual sum of squares, of the model without it.</param>
/// <param name="Aic">Akaike's criterion of the model without it.</param>
/// <param name="Statistic">Likelihood ratio, or F.</param>
/// <param name="PValue">Its p value.</param>
public sealed record DroppedTerm(string Term, int Df, double Deviance, double Aic, double Statistic, double PValue);
