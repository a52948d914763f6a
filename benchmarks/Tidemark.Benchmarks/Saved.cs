using System.Globalization;

namespace Tidemark.Benchmarks;

/// <summary>Columns written for the peer, so that both work on the same numbers.</summary>
internal static class Saved
{
    /// <summary>Writes a CSV file; numbers read back to the same double.</summary>
    /// <returns>The file.</returns>
    public static string Csv(string path, params (string Name, double[] Values)[] columns)
    {
        var rows = Enumerable.Range(0, columns[0].Values.Length)
            .Select(row => string.Join(',', columns.Select(column => column.Values[row].ToString("R", CultureInfo.InvariantCulture))));
        File.WriteAllLines(path, rows.Prepend(string.Join(',', columns.Select(column => column.Name))));
        return path;
    }
}
