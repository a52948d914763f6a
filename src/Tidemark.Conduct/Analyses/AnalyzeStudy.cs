using System.Reflection;
using Tidemark.Analysis;
using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Results;
using Tidemark.Conduct.Study;
using Tidemark.Reporting;
using Tidemark.Reporting.Data;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Reproduction;
using Tidemark.Reporting.Sections;

namespace Tidemark.Conduct.Analyses;

/// <summary>Analyzes a study folder as its plan says and writes report, results, data sets and the R programs that give them again.</summary>
public static class AnalyzeStudy
{
    /// <summary>Version of the program, as outputs print it.</summary>
    public static string Version { get; } =
        typeof(AnalyzeStudy).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Runs the plan and writes the output folder, whole or not at all.</summary>
    /// <param name="folder">Study folder.</param>
    /// <param name="output">Output folder: new, empty, or an earlier output, which is replaced.</param>
    /// <param name="clock">For the first look; never read for anything that a report shows otherwise.</param>
    /// <param name="step">Told each step as it begins.</param>
    /// <returns>What was written. A refused analysis (severity error) leaves the report, which says so, and stops the outcome.</returns>
    public static Outcome<AnalyzedStudy> Run(string folder, string output, TimeProvider clock, IProgress<string>? step = null)
    {
        step?.Report("Reading the study folder");
        var opened = OpenStudy.Run(folder);
        if (opened.Stopped || opened.Definition is not { } definition || opened.Cut is not { } cut)
        {
            return new(null, opened.Findings);
        }

        if (OutputFolder.Refusal(output) is { } refusal)
        {
            return new(null, [.. opened.Findings, refusal]);
        }

        var data = AnalysisDatasets.From(cut, definition.Protocol);
        if (data.Value is not { } sets)
        {
            return new(null, [.. opened.Findings, .. data.Findings]);
        }

        var (study, looked) = RecordFirstLook.Run(folder, definition, cut, Version, clock);
        return Write(new AnalysisContext(study, cut, sets), output, [.. CheckStudy.Of(opened), .. data.Findings, .. looked], step);
    }

    private static Outcome<AnalyzedStudy> Write(AnalysisContext context, string output, IReadOnlyList<Finding> before, IProgress<string>? step)
    {
        var results = AnalysisRun.All(context, id => step?.Report($"Analysis {id}"));
        step?.Report("Writing the report");
        var report = ReportOf(context, results, before);
        var files = Files(context, results, report);
        IReadOnlyList<Finding> findings = [.. before, .. results.SelectMany(result => result.Findings)];
        if (OutputFolder.Write(output, files) is { } fault)
        {
            return new(null, [.. findings, fault]);
        }

        var analyzed = new AnalyzedStudy(
            context.Protocol.Study.Title,
            report.Sentences,
            Path.Combine(output, ReportFile),
            [.. files.Select(file => file.Path)],
            results.Count,
            context.Cut.Subjects.Count);
        return new(analyzed, findings);
    }

    private const string ReportFile = "report.html";

    private static Report ReportOf(AnalysisContext context, IReadOnlyList<AnalysisResult> results, IReadOnlyList<Finding> findings)
    {
        var sections = ReportSections.Of(results, context.Protocol);
        return new Report { Study = context.Study, Cut = context.Cut, Version = Version, Sections = sections, Findings = findings };
    }

    private static List<OutputFile> Files(AnalysisContext context, IReadOnlyList<AnalysisResult> results, Report report)
    {
        List<OutputFile> files =
        [
            new(ReportFile, HtmlReport.Write(report)),
            .. ResultFiles.Write(context.Study, context.Cut, context.Data, results, Version),
            .. ReproductionFolder.Write(context.Study, context.Cut, context.Data, results, Version),
        ];
        files.Add(ResultFiles.Manifest(context.Study, context.Cut, Version, files));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
