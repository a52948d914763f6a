using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Tidemark.Benchmarks;

/// <summary><c>benchmarks/RESULTS.md</c>: the table of the last whole run with the machine and the versions, the bad ratios too.</summary>
internal static class Results
{
    /// <summary>Writes the page.</summary>
    /// <param name="rows">Rows as <see cref="Table"/> measured them.</param>
    public static void Write(IReadOnlyList<MeasuredRow> rows)
    {
        var page = new StringBuilder("# Measured side by side\n\nWritten by `dotnet run build.cs bench` (a whole run, no filter). Medians; one thread each (`OMP_NUM_THREADS=1`); the two take turns.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- Machine: {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}\n");
        page.Append(CultureInfo.InvariantCulture, $"- {RuntimeInformation.FrameworkDescription}; {Peers.Versions()}\n\n");
        page.Append("| work | Tidemark | peer | peer / Tidemark | asked |\n|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row.Name.Trim()} | {row.Ours} | {row.Peer} | {row.Ratio} | {row.Asked} |\n");
        }

        File.WriteAllText(Path.Combine(Peers.Root, "benchmarks", "RESULTS.md"), page.ToString());
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : RuntimeInformation.ProcessArchitecture.ToString();
}
