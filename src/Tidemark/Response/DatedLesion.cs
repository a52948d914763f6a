namespace Tidemark.Response;

/// <summary>A row with its day and the lesion it belongs to.</summary>
internal sealed record DatedLesion(LesionMeasurement Row, DayOfScan Day)
{
    /// <summary>What tells its time point from others of the same assessor.</summary>
    public (decimal? Number, string Name) Visit => Row.Visit is null && Row.VisitNumber is null
        ? (null, Row.Time.ToString())
        : (Row.VisitNumber, Row.Visit ?? "");

    /// <summary>The lesion that this one is a fragment of, by the usual name T01.1, T01.2; else null.</summary>
    public string? Parent => Row.Lesion.LastIndexOf('.') is > 0 and var dot ? Row.Lesion[..dot] : null;
}
