using System.Text.Json;
using Tidemark.Conduct.Analyses;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>A copy of a sample study and its output.</summary>
public sealed class AnalyzedSample : IDisposable
{
    private readonly FolderOfTest _folder;

    private AnalyzedSample(FolderOfTest folder)
    {
        _folder = folder;
        Outcome = AnalyzeStudy.Run(Study, Output, TimeProvider.System);
    }

    /// <summary>Path of the study folder; it holds its first look now.</summary>
    public string Study => Path.Combine(_folder.Path, "study");

    /// <summary>Path of the output folder.</summary>
    public string Output => Path.Combine(_folder.Path, "output");

    public Outcome<AnalyzedStudy> Outcome { get; }

    public string Report => File.ReadAllText(Path.Combine(Output, "report.html"));

    /// <summary>Copies and analyzes a sample; files may be changed before.</summary>
    internal static AnalyzedSample Of(string id, Action<FolderOfTest>? change = null)
    {
        var folder = new FolderOfTest().Copy(Path.Combine(Kept.Checkout(), "samples", id), "study");
        change?.Invoke(folder);
        return new(folder);
    }

    /// <summary>A JSON file of the output.</summary>
    public JsonElement Json(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Output, file)));

    /// <summary>Files of an output folder: path and SHA-256, in order.</summary>
    public static string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];

    public void Dispose() => _folder.Dispose();
}
