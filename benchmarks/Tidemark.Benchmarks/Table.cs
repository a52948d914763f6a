using System.Globalization;

namespace Tidemark.Benchmarks;

/// <summary>The table people read: name, median of ours, median of the peer's, how many times faster.</summary>
internal static class Table
{
    /// <summary>Measures and prints row after row.</summary>
    /// <returns>The rows as printed.</returns>
    public static IReadOnlyList<MeasuredRow> Print(IReadOnlyList<Comparison> rows, TextWriter writer)
    {
        var width = rows.Max(row => row.Name.Length);
        var measured = new List<MeasuredRow>();
        writer.WriteLine($"{"median of repeated runs, one thread".PadRight(width)}  {"Tidemark",12}  {"peer",12}  {"peer / ours",12}");
        foreach (var row in rows)
        {
            var (ours, peer) = row.Measure();
            var words = new MeasuredRow(row.Name.Trim(), Time(ours), Time(peer), Ratio(ours, peer), Target(row));
            writer.WriteLine($"{row.Name.PadRight(width)}  {words.Ours,12}  {words.Peer,12}  {words.Ratio,12}{(words.Asked.Length > 0 ? $"  (asked: {words.Asked})" : "")}");
            writer.Flush();
            measured.Add(words);
        }

        return measured;
    }

    /// <summary>What stands where a side could not be measured.</summary>
    public const string DidNotRun = "did not run";

    private static string Time(Timing? timing) => timing switch
    {
        null => DidNotRun,
        { Median: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{timing.Median:F2} s"),
        { Median: >= 1e-3 } => string.Create(CultureInfo.InvariantCulture, $"{timing.Median * 1e3:F2} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{timing.Median * 1e6:F1} us"),
    };

    private static string Ratio(Timing? ours, Timing? peer) =>
        ours is null || peer is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{peer.Median / ours.Median:F1} x");

    private static string Target(Comparison row) =>
        row.Target is { } times ? string.Create(CultureInfo.InvariantCulture, $"{times} x") : "";
}
