using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Tidemark.Benchmarks;

/// <summary><c>benchmarks/RESULTS.md</c>: each row as it was last measured, with the machine and the versions, the bad ratios too.</summary>
internal static class Results
{
    private static string File => Path.Combine(Peers.Root, "benchmarks", "RESULTS.md");

    /// <summary>Writes the page: the rows measured now, and of the others what stood there.</summary>
    /// <param name="order">Names of all rows, in the order of the page.</param>
    /// <param name="measured">Rows as <see cref="Table"/> measured them.</param>
    public static void Write(IEnumerable<string> order, IReadOnlyList<MeasuredRow> measured)
    {
        var rows = measured.Concat(Kept()).DistinctBy(row => row.Name).ToDictionary(row => row.Name);
        var page = new StringBuilder("# Measured side by side\n\nWritten by `dotnet run build.cs bench [PART OF A NAME]`, which measures all rows or those named. Medians; one thread each (`OMP_NUM_THREADS=1`); the two take turns.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- Machine: {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}\n");
        page.Append(CultureInfo.InvariantCulture, $"- {RuntimeInformation.FrameworkDescription}; {Peers.Versions()}\n\n");
        page.Append("| work | Tidemark | peer | peer / Tidemark | asked |\n|---|---|---|---|---|\n");
        foreach (var row in order.Where(name => rows.ContainsKey(name.Trim())).Select(name => rows[name.Trim()]))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Ours} | {row.Peer} | {row.Ratio} | {row.Asked} |\n");
        }

        System.IO.File.WriteAllText(File, page.ToString());
    }

    private static IEnumerable<MeasuredRow> Kept() => !System.IO.File.Exists(File) ? [] : System.IO.File.ReadAllLines(File)
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length >= 7)
        .Select(cells => new MeasuredRow(cells[1], cells[2], cells[3], cells[4], cells[5]));

    private static string Processor() => System.IO.File.Exists("/proc/cpuinfo")
        ? System.IO.File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : RuntimeInformation.ProcessArchitecture.ToString();
}
