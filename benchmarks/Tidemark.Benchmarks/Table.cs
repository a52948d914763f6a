using System.Globalization;

namespace Tidemark.Benchmarks;

/// <summary>The table people read: name, median of ours, median of R's, how many times faster.</summary>
internal static class Table
{
    /// <summary>Measures and prints row after row.</summary>
    /// <returns>False where one of ours failed.</returns>
    public static bool Print(IReadOnlyList<Comparison> rows, TextWriter writer)
    {
        var width = rows.Max(row => row.Name.Length);
        var allRan = true;
        writer.WriteLine($"{"median of repeated runs, one thread".PadRight(width)}  {"Tidemark",12}  {"R",12}  {"R / Tidemark",12}");
        foreach (var row in rows)
        {
            var (ours, peer) = row.Measure();
            allRan &= ours is not null;
            writer.WriteLine($"{row.Name.PadRight(width)}  {Time(ours),12}  {Time(peer),12}  {Ratio(ours, peer),12}{Target(row)}");
        }

        return allRan;
    }

    private static string Time(Timing? timing) => timing switch
    {
        null => "did not run",
        { Median: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{timing.Median:F2} s"),
        { Median: >= 1e-3 } => string.Create(CultureInfo.InvariantCulture, $"{timing.Median * 1e3:F2} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{timing.Median * 1e6:F1} us"),
    };

    private static string Ratio(Timing? ours, Timing? peer) =>
        ours is null || peer is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{peer.Median / ours.Median:F1} x");

    private static string Target(Comparison row) =>
        row.Target is { } times ? string.Create(CultureInfo.InvariantCulture, $"  (asked: {times:F0} x)") : "";
}
