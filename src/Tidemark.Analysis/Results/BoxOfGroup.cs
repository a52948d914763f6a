namespace Tidemark.Analysis.Results;

/// <summary>One group's five numbers of the percent change, whiskers at the furthest values within 1.5 interquartile ranges (Tukey 1977).</summary>
/// <param name="Group">Group.</param>
/// <param name="N">Subjects.</param>
/// <param name="LowWhisker">End of the lower whisker.</param>
/// <param name="FirstQuartile">First quartile (type 7).</param>
/// <param name="Median">Median.</param>
/// <param name="ThirdQuartile">Third quartile (type 7).</param>
/// <param name="HighWhisker">End of the upper whisker.</param>
/// <param name="GeometricMeanRatio">Geometric mean of the ratio to baseline.</param>
public sealed record BoxOfGroup(
    string Group,
    int N,
    double LowWhisker,
    double FirstQuartile,
    double Median,
    double ThirdQuartile,
    double HighWhisker,
    double GeometricMeanRatio);
