namespace Tidemark.Reporting.Figures;

/// <summary>One group's Kaplan-Meier curve as computed by the analysis. All lists of one kind have the same length.</summary>
/// <param name="Group">Group.</param>
/// <param name="Times">Times of the steps; need not begin with 0 (the curve starts at time 0 with 1).</param>
/// <param name="Survival">Estimate from each time on.</param>
/// <param name="Low">Lower confidence limit; NaN where not defined; null for no band.</param>
/// <param name="High">Upper confidence limit.</param>
/// <param name="Censored">Censoring marks.</param>
/// <param name="AtRisk">Numbers at risk at the times of the figure's row.</param>
public sealed record SurvivalCurve(
    string Group,
    IReadOnlyList<double> Times,
    IReadOnlyList<double> Survival,
    IReadOnlyList<double>? Low,
    IReadOnlyList<double>? High,
    IReadOnlyList<CensorMark> Censored,
    IReadOnlyList<int> AtRisk);
