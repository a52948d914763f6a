namespace Tidemark.Interchange.Csv;

/// <summary>A table as it was read: rows that could not be read are findings, not rows.</summary>
/// <param name="File">Name in findings.</param>
/// <param name="Header">The column names.</param>
/// <param name="Rows">The rows, in file order.</param>
public sealed record CsvTable(string File, IReadOnlyList<CsvField> Header, IReadOnlyList<CsvRow> Rows)
{
    private readonly Dictionary<string, int> positions = Header
        .Select((field, index) => (field.Text, index))
        .DistinctBy(pair => pair.Text)
        .ToDictionary(pair => pair.Text, pair => pair.index);

    /// <summary>Position of a column, or -1.</summary>
    public int IndexOf(string column) => positions.TryGetValue(column, out var index) ? index : -1;
}
