namespace Tidemark.Statistics.Agreement;

/// <summary>How the line y = a + bx between two measurement methods is found.</summary>
public enum LineMethod
{
    /// <summary>Least squares: x without error.</summary>
    LeastSquares,

    /// <summary>Least squares with weights 1/x²: constant coefficient of variation of y, x without error.</summary>
    WeightedLeastSquares,

    /// <summary>Deming's regression: errors in both with a known ratio of variances.</summary>
    Deming,

    /// <summary>Linnet's weighted Deming regression: errors in proportion to the true value.</summary>
    WeightedDeming,

    /// <summary>Passing and Bablok's shifted median of the slopes.</summary>
    PassingBablok,

    /// <summary>Theil and Sen's median of the slopes: x without error.</summary>
    TheilSen,
}
