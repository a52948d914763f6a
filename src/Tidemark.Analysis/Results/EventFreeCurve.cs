namespace Tidemark.Analysis.Results;

/// <summary>A Kaplan-Meier curve with everything a figure of it prints.</summary>
/// <param name="Group">Who it is of.</param>
/// <param name="N">Subjects.</param>
/// <param name="Events">Events.</param>
/// <param name="Median">Median in days; null where the curve does not reach one half.</param>
/// <param name="MedianLow">Lower limit of the median; null where it does not exist.</param>
/// <param name="MedianHigh">Upper limit of the median; null where it does not exist.</param>
/// <param name="Steps">Steps in ascending time, beginning with day 0 at survival 1.</param>
/// <param name="AtRisk">Numbers at risk on a common grid of days.</param>
public sealed record EventFreeCurve(
    string Group,
    int N,
    int Events,
    double? Median,
    double? MedianLow,
    double? MedianHigh,
    IReadOnlyList<EventFreeStep> Steps,
    IReadOnlyList<AtRiskCount> AtRisk);
