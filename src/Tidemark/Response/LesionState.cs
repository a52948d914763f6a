namespace Tidemark.Response;

/// <summary>What was seen of a lesion at one time point.</summary>
public enum LesionState
{
    /// <summary>Not looked at, or not to be judged.</summary>
    NotEvaluated,

    /// <summary>Measured, in mm.</summary>
    Measured,

    /// <summary>There, and too small to measure: counts as 5 mm (RECIST 1.1, section 4.2.2).</summary>
    TooSmall,

    /// <summary>Gone.</summary>
    Absent,

    /// <summary>There, not measured.</summary>
    Present,

    /// <summary>Unequivocal progression of a lesion that is not measured.</summary>
    Progressed,

    /// <summary>A new finding of which it is not certain that it is a lesion.</summary>
    Equivocal,

    /// <summary>Grown together with another lesion, which carries the diameter of both: counts as 0.</summary>
    Merged,
}
