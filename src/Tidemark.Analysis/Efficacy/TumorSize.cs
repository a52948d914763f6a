using Tidemark.Analysis.Datasets;

namespace Tidemark.Analysis.Efficacy;

/// <summary>
/// The size of a tumor on the log scale. A sum of diameters under 5 mm, 0 at complete response included, enters as 5 mm, the size
/// RECIST 1.1 gives to a lesion that is present but too small to measure (Eisenhauer et al. 2009, section 4.3.1), so that order is kept
/// and the logarithm exists.
/// </summary>
internal static class TumorSize
{
    public const double FloorMillimeters = 5;

    /// <summary>Whether the floor stands in for the sum.</summary>
    public static bool Floored(TumorRow scan) => scan.SumMillimeters < FloorMillimeters;

    /// <summary>Natural log ratio to baseline; null where no sum, or no ratio, is known.</summary>
    public static double? LogRatio(TumorRow scan) => scan switch
    {
        { SumMillimeters: { } sum, BaselineSumMillimeters: > 0 and { } baseline } =>
            Math.Log(Math.Max(sum, FloorMillimeters) / Math.Max(baseline, FloorMillimeters)),
        { SumMillimeters: null, PercentChange: > -100 and { } percent } => Math.Log(1 + (percent / 100)),
        _ => null,
    };

    /// <summary>Natural log of the size in mm; where only a percent change is known, relative to the subject's own baseline.</summary>
    public static double? LogSize(TumorRow scan) => scan switch
    {
        { SumMillimeters: { } sum } => Math.Log(Math.Max(sum, FloorMillimeters)),
        { PercentChange: > -100 and { } percent } => Math.Log(1 + (percent / 100)),
        _ => null,
    };

    public static void SayFloor(int floored, int of, ResultNotes notes)
    {
        if (floored > 0)
        {
            notes.Find(FindingCodes.TumorSizeFloor, $"{floored} of {of} sums of diameters are under {ResultNotes.Say(FloorMillimeters)} mm (0 at complete response) and entered at {ResultNotes.Say(FloorMillimeters)} mm.");
        }
    }
}
