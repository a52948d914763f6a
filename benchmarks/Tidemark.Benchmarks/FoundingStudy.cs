using Tidemark.Conduct.Analyses;

namespace Tidemark.Benchmarks;

/// <summary>A copy of the founding sample in the temporary folder, with places for what comes out: an analysis records its first look in the study.</summary>
internal sealed class FoundingStudy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("tidemark-bench-").FullName;

    /// <summary>Copies the sample.</summary>
    public FoundingStudy()
    {
        var sample = Path.Combine(Peers.Root, "samples", "NCT06492447");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The study folder.</summary>
    public string Folder => Path.Combine(root, "study");

    /// <summary>Where an output goes.</summary>
    public string Output(string name) => Path.Combine(root, name);

    /// <summary>The whole analysis in this process, from reading to the last written file.</summary>
    public void Analyze()
    {
        if (AnalyzeStudy.Run(Folder, Output("in-process"), TimeProvider.System).Value is null)
        {
            throw new InvalidOperationException("The founding sample was refused.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);
}
