using System.CommandLine;
using System.Globalization;
using Tidemark.Conduct.Analyses;

namespace Tidemark.Cli.Analyses;

/// <summary><c>tidemark analyze DIR --out DIR</c>.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Study folder" };
        var output = new Option<string>("--out") { Description = "Output folder; an earlier output in it is replaced", Required = true };
        var command = new Command("analyze", "Check a study folder, analyze it as planned and write the report") { folder, output };
        command.Does(
            (parsed, step) => AnalyzeStudy.Run(parsed.GetValue(folder)!, parsed.GetValue(output)!, TimeProvider.System, step),
            Summarize,
            (study, output) => output.WriteLine($"Refused analyses have no numbers in the report, which says why: {study.ReportFile}"));
        return command;
    }

    private static void Summarize(AnalyzedStudy study, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(study.Title);
        foreach (var sentence in study.Summary)
        {
            output.WriteLine($"  {sentence.Text}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{study.Subjects} subjects, {study.Analyses} analyses, {study.Files.Count} files. Report: {study.ReportFile}"));
    }
}
