using Tidemark.Interchange.Csv;
using Tidemark.Interchange.Text;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Conduct.Analyses;

/// <summary>Reads a CSV file into columns for the statistical engine. A row that cannot be read is a finding; the others live.</summary>
internal static class ReadDataFrame
{
    /// <summary>The table; null where the file or its header cannot be read.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="findings">Findings are added here.</param>
    public static DataFrame? Run(string path, ICollection<Finding> findings) =>
        SourceFiles.Read(path, path, findings) is { } source && CsvReader.Read(path, source.Text, findings) is { } table ? Columns(table) : null;

    // R writes row names as a first column without a name: it is not a variable.
    private static DataFrame Columns(CsvTable table) => new(
        [
            .. table.Header.Index()
                .Where(column => column.Item.Text.Length > 0)
                .Select(column => new DataColumn(column.Item.Text, [.. table.Rows.Select(row => row.Fields[column.Index].Text)])),
        ],
        table.Rows.Count);
}
