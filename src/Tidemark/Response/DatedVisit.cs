namespace Tidemark.Response;

/// <summary>The rows of one time point.</summary>
internal sealed class DatedVisit
{
    public DatedVisit(IReadOnlyList<DatedLesion> rows)
    {
        Rows = rows;
        var last = rows.MaxBy(row => row.Day.Day) ?? rows[^1];
        (Time, Day, Imputed) = (last.Row.Time, last.Day.Day, last.Day.Imputed);
    }

    public IReadOnlyList<DatedLesion> Rows { get; }

    public TimePoint Time { get; }

    public double? Day { get; }

    public bool Imputed { get; }

    public decimal? Number => Rows[0].Row.VisitNumber;

    public string? Name => Rows[0].Row.Visit;

    public SourceLine Source => Rows[0].Row.Source;

    /// <summary>How a message calls it.</summary>
    public string Label => Name is null ? Time.ToString() : $"{Name} ({Time})";

    public bool OnSeveralDays => Rows.Any(row => row.Day.Day != Day || row.Row.Time != Time);
}
