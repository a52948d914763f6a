using System.Text.Json;

namespace Tidemark.Build;

/// <summary>Reruns the R programs under <c>validation/</c> and compares every number with the stored output.</summary>
internal static class Validate
{
    public static int Run(Options options)
    {
        var topic = options.Word();
        var told = options.Flag("--install");
        var forbidden = options.Flag("--no-install");
        options.RefuseRest();

        Requirements.Provide(Requirements.MissingForR, told, forbidden);
        var programs = Directory.EnumerateFiles(Repository.At("validation"), "program.R", SearchOption.AllDirectories)
            .Where(p => topic is null || Name(p) == topic).Order(StringComparer.Ordinal).ToList();
        if (programs.Count == 0)
        {
            throw new UsageException(topic is null ? "There is no program under validation/." : $"There is no validation/{topic}/program.R.");
        }

        var differing = programs.Count(p => !Agrees(p));
        Console.WriteLine($"validate: {programs.Count - differing} of {programs.Count} topics agree");
        return differing == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Name(string program) => Path.GetFileName(Path.GetDirectoryName(program)!);

    private static bool Agrees(string program)
    {
        var stored = Path.Combine(Path.GetDirectoryName(program)!, "output.json");
        var run = Shell.Capture("Rscript", ["--vanilla", program], TimeSpan.FromMinutes(5));
        if (run.ExitCode != 0)
        {
            Console.WriteLine($"{Name(program)}: R ended with {run.ExitCode}: {run.Error.Trim()}");
            return false;
        }

        if (!File.Exists(stored))
        {
            Console.WriteLine($"{Name(program)}: no stored output; Rscript --vanilla {Repository.Show(program)} > {Repository.Show(stored)}");
            return false;
        }

        using var expected = JsonDocument.Parse(File.ReadAllText(stored));
        using var actual = JsonDocument.Parse(run.Output);
        var comparison = NumberComparison.Of(expected.RootElement, actual.RootElement);
        Console.WriteLine($"{Name(program)}: {comparison.Numbers} numbers, {comparison.Differences.Count} differences");
        foreach (var difference in comparison.Differences)
        {
            Console.WriteLine($"  {difference}");
        }

        return comparison.Differences.Count == 0 && comparison.Numbers > 0;
    }
}
