namespace Tidemark.Reporting.Tables;

/// <summary>A column of a table. The first column holds the row headings.</summary>
/// <param name="Heading">Heading, with the unit where there is one, e.g. <c>Median (ng/mL)</c>.</param>
public sealed record Column(string Heading)
{
    /// <summary>A heading is a column.</summary>
    public static implicit operator Column(string heading) => FromString(heading);

    /// <summary>A heading is a column.</summary>
    public static Column FromString(string heading) => new(heading);
}
