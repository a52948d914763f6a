namespace Tidemark;

/// <summary>How exactly a <see cref="TimePoint"/> is known.</summary>
public enum TimePointKind
{
    /// <summary>Days elapsed since the subject's origin.</summary>
    Elapsed,

    /// <summary>Year, or year and month.</summary>
    PartialDate,

    /// <summary>Calendar date.</summary>
    Date,

    /// <summary>Date and clock time.</summary>
    DateTime,
}
