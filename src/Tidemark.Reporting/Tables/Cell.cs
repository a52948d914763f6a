namespace Tidemark.Reporting.Tables;

/// <summary>One cell: the formatted text, and beside it the raw numbers at full precision (for the CSV and for checks).</summary>
public sealed record Cell
{
    private Cell(string text, bool isNumber, params IReadOnlyList<double> values)
    {
        Text = text;
        IsNumber = isNumber;
        Values = values;
    }

    /// <summary>The text on the page.</summary>
    public string Text { get; }

    /// <summary>The raw numbers: none for text, one for a number, three for an estimate with its interval (estimate, low, high).</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>True when the cell is set like a number (right aligned, tabular figures).</summary>
    public bool IsNumber { get; }

    /// <summary>Links inside the report, printed after the text.</summary>
    public IReadOnlyList<CellLink> Links { get; private init; } = [];

    /// <summary>No value: an en dash.</summary>
    public static Cell Missing { get; } = new(Format.Missing, true);

    /// <summary>An empty cell.</summary>
    public static Cell Empty { get; } = new("", false);

    /// <summary>Words.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new(text, false);

    /// <summary>A whole number.</summary>
    public static Cell Count(int value) => new(Format.Count(value), true, value);

    /// <summary>A part of a whole with its percentage, e.g. <c>12 (24%)</c>; the raw numbers are part and whole.</summary>
    public static Cell CountOf(int part, int whole) => whole == 0
        ? new(Format.Count(part), true, part, whole)
        : new($"{Format.Count(part)} ({Format.Percent(100.0 * part / whole)})", true, part, whole);

    /// <summary>A count with the events among them in brackets, e.g. <c>42 (28)</c>.</summary>
    public static Cell CountWith(int count, int events) => new($"{Format.Count(count)} ({Format.Count(events)})", true, count, events);

    /// <summary>A number with so many digits; null or NaN is missing.</summary>
    public static Cell Number(double? value, int digits) =>
        value is { } number && !double.IsNaN(number) ? new(Format.Number(number, digits), true, number) : Missing;

    /// <summary>A percentage, given in percent.</summary>
    public static Cell Percent(double? percent, int digits = 0) =>
        percent is { } number && !double.IsNaN(number) ? new(Format.Percent(number, digits), true, number) : Missing;

    /// <summary>An estimate with its interval, e.g. <c>0.42 (0.21 to 0.84)</c>.</summary>
    public static Cell Estimate(double estimate, double low, double high, int digits) =>
        double.IsNaN(estimate) ? Missing : new(Format.Estimate(estimate, low, high, digits), true, estimate, low, high);

    /// <summary>A median (or other center) with its quartiles or range, e.g. <c>8.4 [6.1, 11.9]</c>.</summary>
    public static Cell Spread(double center, double low, double high, int digits) => double.IsNaN(center)
        ? Missing
        : new($"{Format.Number(center, digits)} [{Format.Number(low, digits)}, {Format.Number(high, digits)}]", true, center, low, high);

    /// <summary>An interval or range alone, e.g. <c>0.21 to 0.84</c>.</summary>
    public static Cell Range(double low, double high, int digits) =>
        double.IsNaN(low) && double.IsNaN(high) ? Missing : new(Format.Range(low, high, digits), true, low, high);

    /// <summary>A p-value in journal style.</summary>
    public static Cell PValue(double? p) =>
        p is { } number && !double.IsNaN(number) ? new(Format.PValue(number), true, number) : Missing;

    /// <summary>Words, then links to places of this report.</summary>
    public static Cell Linked(string text, params IReadOnlyList<CellLink> links) => new(text, false) { Links = links };
}
