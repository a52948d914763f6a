using System.Text.RegularExpressions;

namespace Tidemark.Build;

/// <summary>What can be said of the source without running it.</summary>
internal static partial class Check
{
    private const int LongestFile = 400;

    public static int Run(Options options)
    {
        options.RefuseRest();
        if (!Shell.Build(Repository.Solution))
        {
            return ExitCode.Failed;
        }

        var faults = Formatting().Concat(Repository.TrackedFiles().Where(IsSource).SelectMany(FaultsOf)).ToList();
        faults.ForEach(Console.WriteLine);
        Console.WriteLine(faults.Count == 0 ? "check: nothing found" : $"check: {faults.Count} found");
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Whitespace only: style and analyzers already speak in the build, and the full formatter takes minutes.</summary>
    private static IEnumerable<string> Formatting()
    {
        Console.WriteLine("Checking the formatting ...");
        var run = Shell.Capture("dotnet", ["format", "whitespace", Repository.Solution, "--no-restore", "--verify-no-changes"]);
        return run.ExitCode == 0 ? [] : (run.Error + run.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Append("formatting: dotnet format whitespace Tidemark.slnx mends it");
    }

    private static bool IsSource(string file) => Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".md" or ".R" or ".yaml" or ".json" or ".js" or ".css" or ".cmd" or "";

    private static IEnumerable<string> FaultsOf(string file)
    {
        var lines = File.ReadAllLines(Repository.At(file));
        if (file.EndsWith(".cs", StringComparison.Ordinal) && lines.Length > LongestFile)
        {
            yield return $"{file}: {lines.Length} lines; {LongestFile} is the most (a room for several?)";
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (MachinePath().IsMatch(lines[i]))
            {
                yield return $"{file}:{i + 1}: a path of one machine: {lines[i].Trim()}";
            }

            if (file.EndsWith(".cs", StringComparison.Ordinal) && Unfinished().IsMatch(lines[i]))
            {
                yield return $"{file}:{i + 1}: unfinished or silenced: {lines[i].Trim()}";
            }
        }
    }

    [GeneratedRegex(@"(^|[\s""'(=])/(home|work|farm|Users)/[A-Za-z0-9]|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"NotImplementedException\(|//\s*(TODO|FIXME|HACK)|#pragma\s+warning\s+disable|Thread\.Sleep\(|catch\s*(\(Exception\))?\s*\{\s*\}")]
    private static partial Regex Unfinished();
}
