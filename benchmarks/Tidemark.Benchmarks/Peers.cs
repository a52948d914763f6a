using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Tidemark.Benchmarks;

/// <summary>Where the programs that are compared stand.</summary>
internal static class Peers
{
    /// <summary>Root of the checkout; set once at the start.</summary>
    public static string Root { get; set; } = Directory.GetCurrentDirectory();

    /// <summary>The published single file, from <c>TIDEMARK_PUBLISHED</c>; null where it was not published.</summary>
    public static string? Published => Environment.GetEnvironmentVariable("TIDEMARK_PUBLISHED") is { Length: > 0 } file && File.Exists(file) ? file : null;

    /// <summary>Path of a program under <c>benchmarks/R</c>.</summary>
    public static string Script(string name) => Path.Combine(Root, "benchmarks", "R", name);

    /// <summary>Path of data both sides read.</summary>
    public static string Data(string name) => Path.Combine(Root, "benchmarks", "data", name);

    /// <summary>Runs an R program that prints the seconds of each repetition, one a line; null where it cannot run.</summary>
    /// <param name="script">Program under <c>benchmarks/R</c>.</param>
    /// <param name="arguments">Its arguments, after the folder of the programs.</param>
    /// <param name="isPlain">True for a program that is not told that folder.</param>
    public static Timing? TimesPrintedBy(string script, IReadOnlyList<string> arguments, bool isPlain = false)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", Script(script), .. isPlain ? arguments : [Script(""), .. arguments]]) { RedirectStandardOutput = true })!;
            var seconds = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line, CultureInfo.InvariantCulture)).ToList();
            process.WaitForExit();
            return process.ExitCode == 0 && seconds.Count > 0 ? new(seconds) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>R and the packages that are compared with, with their versions.</summary>
    public static string Versions()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", Script("versions.R")]) { RedirectStandardOutput = true })!;
            var line = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return line;
        }
        catch (Win32Exception)
        {
            return "no R on this machine";
        }
    }
}
