namespace Tidemark.Analysis.Results;

/// <summary>One variable of the baseline table.</summary>
/// <param name="Name">Name as planned; for an analyte its identifier.</param>
/// <param name="Label">Label for the report.</param>
/// <param name="Unit">Unit, where known.</param>
/// <param name="Present">Subjects with a value.</param>
/// <param name="Missing">Subjects without.</param>
/// <param name="Median">Median of a numeric variable; null for a categorical one.</param>
/// <param name="LowerQuartile">First quartile.</param>
/// <param name="UpperQuartile">Third quartile.</param>
/// <param name="Minimum">Least value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="Levels">Levels of a categorical variable, or the cut-offs of an analyte, with their counts among those present.</param>
/// <param name="BelowLimit">Values below the limit of quantification, which enter at the limit; 0 for a covariate.</param>
public sealed record BaselineVariable(
    string Name,
    string Label,
    string? Unit,
    int Present,
    int Missing,
    double? Median,
    double? LowerQuartile,
    double? UpperQuartile,
    double? Minimum,
    double? Maximum,
    IReadOnlyList<BaselineLevel> Levels,
    int BelowLimit = 0);
