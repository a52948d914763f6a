using Tidemark.Statistics;

namespace Tidemark.Analysis.Results;

/// <summary>The marker at one visit.</summary>
public sealed record MarkerVisit
{
    /// <summary>Visit identifier.</summary>
    public required string Visit { get; init; }

    /// <summary>Label of the visit.</summary>
    public required string Label { get; init; }

    /// <summary>Median day of the values from origin; where the visit stands on a time axis.</summary>
    public required double MedianDay { get; init; }

    /// <summary>Valid values.</summary>
    public required int N { get; init; }

    /// <summary>Of those, below the limit of quantification (enter at the limit).</summary>
    public required int BelowLimit { get; init; }

    /// <summary>Of those, above the measuring range.</summary>
    public required int AboveLimit { get; init; }

    public required double Median { get; init; }

    public required double LowerQuartile { get; init; }

    public required double UpperQuartile { get; init; }

    public required double GeometricMean { get; init; }

    /// <summary>Interval of the geometric mean.</summary>
    public required Interval GeometricConfidence { get; init; }

    /// <summary>Change from baseline; null for the baseline visit and where nobody has a change.</summary>
    public MarkerChange? Change { get; init; }
}
