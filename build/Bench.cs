using System.Runtime.InteropServices;

namespace Tidemark.Build;

/// <summary>Ours and R's side by side.</summary>
internal static class Bench
{
    public static int Run(Options options)
    {
        var filter = options.Word();
        var told = options.Flag("--install");
        var forbidden = options.Flag("--no-install");
        options.RefuseRest();

        Requirements.Provide(Requirements.MissingForR, told, forbidden);
        var published = Publish.Make(RuntimeInformation.RuntimeIdentifier);
        var project = Repository.At("benchmarks", "Tidemark.Benchmarks");
        if (published is null || !Shell.Build(Path.Combine(project, "Tidemark.Benchmarks.csproj")))
        {
            return ExitCode.Failed;
        }

        var oneThread = new Dictionary<string, string> { ["OMP_NUM_THREADS"] = "1", ["OPENBLAS_NUM_THREADS"] = "1", ["TIDEMARK_PUBLISHED"] = published };
        string[] rest = filter is null ? [] : [filter];
        return Shell.Run("dotnet", [Path.Combine(project, "bin", "Release", "net10.0", "Tidemark.Benchmarks.dll"), Repository.Root, .. rest], environment: oneThread);
    }
}
