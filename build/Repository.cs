namespace Tidemark.Build;

/// <summary>Where things stand in this checkout.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Tidemark.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string Solution => At("Tidemark.slnx");

    /// <summary>The command line's assembly, built for release.</summary>
    public static string Cli => At("src", "Tidemark.Cli", "bin", "Release", "net10.0", "Tidemark.Cli.dll");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path as people type it: relative to the root.</summary>
    public static string Show(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Files git tracks, or would once they are added.</summary>
    public static IReadOnlyList<string> TrackedFiles()
    {
        var listing = Shell.Capture("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
        if (listing.ExitCode != 0)
        {
            throw new InvalidOperationException($"git ls-files failed: {listing.Error.Trim()}");
        }

        return [.. listing.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(At(f)))];
    }

    private static string FindRoot()
    {
        var start = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Directory.GetCurrentDirectory();
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Tidemark.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Tidemark.slnx in or above {start}: run this inside a checkout of Tidemark.");
    }
}
