using Tidemark.Interchange.Csv;
using Tidemark.Interchange.Text;

namespace Tidemark.Interchange.Sdtm;

/// <summary>A domain of CDISC's SDTM as CSV: columns by their variable names, in any order.</summary>
internal sealed class SdtmTable
{
    private readonly CsvTable table;
    private readonly Dictionary<string, int> columns;

    private SdtmTable(CsvTable table)
    {
        this.table = table;
        columns = table.Header.Select((field, index) => (field.Text, index))
            .DistinctBy(pair => pair.Text, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.Text, pair => pair.index, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads a file; null (and findings) where it cannot be read or lacks a column that every row needs.</summary>
    public static SdtmTable? Read(string path, IReadOnlyList<string> required, ICollection<Finding> findings)
    {
        var name = Path.GetFileName(path);
        if (SourceFiles.Read(path, name, findings) is not { } source || CsvReader.Read(name, source.Text, findings) is not { } table)
        {
            return null;
        }

        var sdtm = new SdtmTable(table);
        var missing = required.Where(column => !sdtm.columns.ContainsKey(column)).ToList();
        foreach (var column in missing)
        {
            findings.Add(new(FindingCodes.ColumnMissing, $"{name} has no column {column}.", new(name, 1, null, column)) { NextStep = "Add the variable, as SDTM has it." });
        }

        return missing.Count == 0 ? sdtm : null;
    }

    /// <summary>The rows, in file order.</summary>
    public IEnumerable<SdtmRow> Rows => table.Rows.Select(row => new SdtmRow(row, columns, table.File));
}
