namespace Tidemark.Reporting.Figures;

/// <summary>One group's box: five numbers as computed by the analysis, and the points.</summary>
/// <param name="Name">Group.</param>
/// <param name="LowWhisker">End of the lower whisker.</param>
/// <param name="FirstQuartile">First quartile.</param>
/// <param name="Median">Median.</param>
/// <param name="ThirdQuartile">Third quartile.</param>
/// <param name="HighWhisker">End of the upper whisker.</param>
/// <param name="Points">All points; their X is not used.</param>
public sealed record BoxGroup(
    string Name,
    double LowWhisker,
    double FirstQuartile,
    double Median,
    double ThirdQuartile,
    double HighWhisker,
    IReadOnlyList<ScatterPoint> Points);
