namespace Tidemark.Build;

/// <summary>The main job on both samples.</summary>
internal static class Demo
{
    private static readonly string[] Samples = ["NCT06492447", "pbc"];

    public static int Run(Options options)
    {
        options.RefuseRest();
        if (!Shell.Build(Repository.At("src", "Tidemark.Cli", "Tidemark.Cli.csproj")))
        {
            return ExitCode.Failed;
        }

        foreach (var sample in Samples)
        {
            Console.WriteLine();
            Console.WriteLine($"tidemark analyze samples/{sample} --out artifacts/reports/{sample}");
            var code = Shell.Run("dotnet", [Repository.Cli, "analyze", Repository.At("samples", sample), "--out", Report(sample)]);
            if (code != ExitCode.Done)
            {
                return code;
            }
        }

        Announce();
        return ExitCode.Done;
    }

    private static string Report(string sample) => Repository.At("artifacts", "reports", sample);

    private static void Announce()
    {
        Console.WriteLine();
        Console.WriteLine("The reports, each one file that needs no network; open it in any browser:");
        foreach (var page in Samples.Select(s => Path.Combine(Report(s), "report.html")))
        {
            Console.WriteLine($"  {page}");
            Console.WriteLine($"    {Opener()} {Repository.Show(page)}");
        }

        Console.WriteLine("Beside each: results.json, the analysis data sets as CSV, and reproduce/ (R programs that give every number again).");
    }

    private static string Opener() =>
        OperatingSystem.IsWindows() ? "start" : OperatingSystem.IsMacOS() ? "open" : "xdg-open";
}
