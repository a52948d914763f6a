using System.ComponentModel;
using System.Diagnostics;

namespace Tidemark.Benchmarks;

/// <summary>Repeated measurements of one thing, in seconds.</summary>
internal sealed record Timing(IReadOnlyList<double> Seconds)
{
    private const int LeastRepetitions = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestMeasurement = TimeSpan.FromSeconds(3);

    /// <summary>The middle of the measurements, seconds.</summary>
    public double Median
    {
        get
        {
            var sorted = Seconds.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>All measurements of several turns; null where one of them failed.</summary>
    public static Timing? Together(IEnumerable<Timing?> turns)
    {
        var all = turns.ToList();
        return all.Contains(null) ? null : new([.. all.SelectMany(turn => turn!.Seconds)]);
    }

    /// <summary>Runs work until it is compiled and warm, then measures each repetition.</summary>
    public static Timing OfWork(Action work)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
        {
            work();
        }

        var seconds = new List<double>();
        for (var all = Stopwatch.StartNew(); seconds.Count < LeastRepetitions || (all.Elapsed < LongestMeasurement && seconds.Count < 1000);)
        {
            var one = Stopwatch.StartNew();
            work();
            seconds.Add(one.Elapsed.TotalSeconds);
        }

        return new(seconds);
    }

    /// <summary>Runs a program once, from start to exit.</summary>
    /// <returns>Null where it is not on this machine or fails; what it said stands on standard error.</returns>
    public static Timing? OfProcess(string program, IReadOnlyList<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
            process.StandardInput.Close();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? new([clock.Elapsed.TotalSeconds]) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
