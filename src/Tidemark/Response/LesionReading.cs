namespace Tidemark.Response;

/// <summary>What one assessor saw of one lesion at one time point.</summary>
/// <param name="State">What was seen.</param>
/// <param name="Millimeters">Diameter in mm where <paramref name="State"/> is measured: longest, or short axis of a node.</param>
public readonly record struct LesionReading(LesionState State, decimal Millimeters = 0)
{
    /// <summary>What a lesion too small to measure counts as, in mm.</summary>
    public const decimal TooSmallMillimeters = 5;

    /// <summary>What the lesion adds to the sum of diameters, in mm; null where it is missing.</summary>
    public decimal? Size => State switch
    {
        LesionState.Measured => Millimeters,
        LesionState.TooSmall => TooSmallMillimeters,
        LesionState.Absent or LesionState.Merged => 0,
        _ => null,
    };

    /// <summary>A measured lesion.</summary>
    public static LesionReading Of(decimal millimeters) => new(LesionState.Measured, millimeters);
}
