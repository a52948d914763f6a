namespace Tidemark.Statistics.Accuracy;

/// <summary>Which values of the marker speak for a case.</summary>
public enum RocDirection
{
    /// <summary>Decided by the medians: higher values unless the controls' median is above the cases'. Choosing it by the data
    /// biases a useless marker's area upwards; name the direction where the study plan does.</summary>
    Auto,

    /// <summary>Values at or above the threshold are positive (pROC's "&lt;").</summary>
    HigherInCases,

    /// <summary>Values at or below the threshold are positive (pROC's "&gt;").</summary>
    LowerInCases,
}
