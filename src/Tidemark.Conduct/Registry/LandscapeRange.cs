namespace Tidemark.Conduct.Registry;

/// <summary>A quantity over comparable trials.</summary>
/// <param name="N">Trials that post it.</param>
/// <param name="Minimum">Least; NaN where none posts it.</param>
/// <param name="LowerQuartile">First quartile (type 7).</param>
/// <param name="Median">Median.</param>
/// <param name="UpperQuartile">Third quartile (type 7).</param>
/// <param name="Maximum">Most.</param>
/// <param name="Own">The value of the trial compared with; null where it posts none.</param>
/// <param name="ShareBelow">Share of the trials with less than that; null where it cannot be said.</param>
public sealed record LandscapeRange(int N, double Minimum, double LowerQuartile, double Median, double UpperQuartile, double Maximum, double? Own, double? ShareBelow);
