using Tidemark.Analysis;
using Tidemark.Analysis.Datasets;
using Tidemark.Conduct.Analyses;
using Tidemark.Conduct.Study;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Sections;

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

    /// <summary>What the R program does: reads the study, runs the plan, draws every figure (here in the report) and writes them.</summary>
    public void AnalyzeAndDraw()
    {
        var opened = OpenStudy.Run(Folder);
        if (opened is not { Stopped: false, Definition: { } study, Cut: { } cut } || AnalysisDatasets.From(cut, study.Protocol).Value is not { } data)
        {
            throw new InvalidOperationException("The founding sample was refused.");
        }

        var results = AnalysisRun.All(new AnalysisContext(study, cut, data));
        var report = new Report { Study = study, Cut = cut, Version = AnalyzeStudy.Version, Sections = ReportSections.Of(results, study.Protocol) };
        File.WriteAllText(Output("drawn.html"), HtmlReport.Write(report));
    }

    /// <summary>The whole analysis in this process, to the last of some 120 files: with results.json, data sets and the R programs, which the peer does not write.</summary>
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
