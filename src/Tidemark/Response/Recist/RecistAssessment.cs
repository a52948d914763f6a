namespace Tidemark.Response.Recist;

/// <summary>What RECIST 1.1 makes of one time point, with the numbers it rests on. Sums are in mm.</summary>
public sealed class RecistAssessment : ITimePointResponse
{
    /// <summary>The lesions it was derived from.</summary>
    public required LesionCourse Course { get; init; }

    /// <summary>Index of the time point in the course.</summary>
    public required int VisitIndex { get; init; }

    /// <summary>Sum of the target diameters that were measured; null where there is no target lesion or none was measured.</summary>
    public decimal? Sum { get; init; }

    /// <summary>Whether every target lesion was measured.</summary>
    public bool Complete { get; init; }

    /// <summary>Sum at baseline; null where baseline is missing, incomplete or without target lesion.</summary>
    public decimal? BaselineSum { get; init; }

    /// <summary>Smallest complete sum before this time point, baseline included; null as <see cref="BaselineSum"/>.</summary>
    public decimal? Nadir { get; init; }

    /// <summary>Index of the time point with the nadir; -1 where there is none.</summary>
    public int NadirVisitIndex { get; init; } = -1;

    /// <summary>Target response; null where there is no target lesion.</summary>
    public OverallResponse? Target { get; init; }

    /// <summary>Non-target response; null where there is no non-target lesion.</summary>
    public OverallResponse? NonTarget { get; init; }

    /// <summary>New lesions.</summary>
    public NewLesionFinding NewLesions { get; init; }

    /// <summary>Index of the earlier time point with an overall complete response where disease came back after it; else -1.</summary>
    public int ReturnedAfter { get; init; } = -1;

    /// <summary>True where a complete response stood before and this time point shows no disease without proving that there is none.</summary>
    public bool CompleteNotShownAgain { get; init; }

    /// <summary>Overall response.</summary>
    public OverallResponse Overall { get; init; }

    /// <summary>The time point.</summary>
    public LesionVisit Visit => Course.Visits[VisitIndex];

    /// <inheritdoc/>
    public TimePoint Time => Scan?.Time ?? Visit.Time;

    /// <inheritdoc/>
    public double? Day => Scan is { } scan ? scan.Day : Visit.Day;

    /// <inheritdoc/>
    public string Word => ResponseWords.Of(Overall);

    /// <summary>Whether a new lesion makes this progression.</summary>
    public bool HasNewLesion => NewLesions is NewLesionFinding.Unequivocal or NewLesionFinding.ConfirmedLater;

    /// <summary>Change of the measured sum from baseline in percent; null where there is none to compare, or baseline was 0.</summary>
    public decimal? PercentFromBaseline => PercentFrom(BaselineSum);

    /// <summary>Change of the measured sum from nadir in percent; null where there is none to compare, or the nadir was 0.</summary>
    public decimal? PercentFromNadir => PercentFrom(Nadir);

    /// <inheritdoc/>
    public string Explain() => RecistSentence.Of(this);

    private decimal? PercentFrom(decimal? reference) => Sum is { } sum && reference is > 0 ? 100 * (sum - reference) / reference : null;

    /// <summary>The scan that showed progression, where the scans of the time point were made on several days.</summary>
    private (TimePoint Time, double? Day)? Scan => Overall == OverallResponse.PD && Visit.Scans is { } scans ? RecistDates.OfProgression(this, scans) : null;
}
