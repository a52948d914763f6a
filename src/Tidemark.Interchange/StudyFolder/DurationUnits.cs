namespace Tidemark.Interchange.StudyFolder;

/// <summary>Units of durations from origin: UCUM's mean month and year.</summary>
internal static class DurationUnits
{
    /// <summary>The units that a mapping may name.</summary>
    public static readonly IReadOnlyList<string> All = ["d", "wk", "mo", "a"];

    /// <summary>Days in one unit, or null for another word.</summary>
    public static double? Days(string unit) => unit switch
    {
        "d" => 1,
        "wk" => 7,
        "mo" => 30.4375,
        "a" => 365.25,
        _ => null,
    };
}
