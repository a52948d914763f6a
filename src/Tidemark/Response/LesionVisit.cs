namespace Tidemark.Response;

/// <summary>One time point of a <see cref="LesionCourse"/>.</summary>
/// <param name="Time">Date of the time point: its last scan.</param>
/// <param name="Day">Days from the subject's origin; null where they cannot be counted.</param>
/// <param name="Readings">One for each lesion of the course, in its order.</param>
public sealed record LesionVisit(TimePoint Time, double? Day, IReadOnlyList<LesionReading> Readings)
{
    /// <summary>Name of the visit as entered; null where there is none.</summary>
    public string? Name { get; init; }

    /// <summary>Date and day of each lesion's own scan where the scans of one time point were made on several days; else null.</summary>
    public IReadOnlyList<(TimePoint Time, double? Day)>? Scans { get; init; }

    /// <summary>True where <see cref="Day"/> rests on a partial date that a named rule completed.</summary>
    public bool DayImputed { get; init; }

    /// <summary>Whether markers that must be normal for a complete response are so; null where none is asked for.</summary>
    public bool? MarkersNormal { get; init; }

    /// <summary>How a sentence calls the time point.</summary>
    public string Label => Name ?? (Day is { } day ? FormattableString.Invariant($"day {day:0.##}") : Time.ToString());
}
