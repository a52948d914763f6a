namespace Tidemark.Statistics.Agreement;

/// <summary>One form of the intraclass correlation.</summary>
/// <param name="Type">ICC1, ICC2, ICC3, ICC1k, ICC2k or ICC3k (Shrout and Fleiss 1979).</param>
/// <param name="Description">What it measures.</param>
/// <param name="Estimate">Estimate.</param>
/// <param name="Statistic">F statistic of the hypothesis that it is 0.</param>
/// <param name="Df1">Numerator degrees of freedom.</param>
/// <param name="Df2">Denominator degrees of freedom.</param>
/// <param name="PValue">p value.</param>
/// <param name="Interval">Confidence interval.</param>
public sealed record IntraclassCoefficient(
    string Type, string Description, double Estimate, double Statistic, double Df1, double Df2, double PValue, Interval Interval);
