using Tidemark.Analysis;
using Tidemark.Analysis.Tests;
using Tidemark.Reporting.Reproduction;
using Tidemark.Testing;

namespace Tidemark.Reporting.Tests.Reproduction;

/// <summary>The programs of the describing analyses against R, on a cohort with and without values below the limit.</summary>
public sealed class WorkedCohortTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(6)]
    public void R_gives_every_number_again(double limit)
    {
        var context = WorkedCohort.Cut(limit).Context(WorkedCohort.Plan());
        var files = ReproductionFolder.Write(context.Study, context.Cut, context.Data, AnalysisRun.All(context), "test");
        var folder = Directory.CreateTempSubdirectory("tidemark-worked-");
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }

            var run = OtherProgram.Rscript(["lmerTest"], Path.Combine(folder.FullName, "reproduce", "run-all.R"));
            Assert.True(run.ExitCode == 0, run.Error + string.Join('\n', run.Output.Split('\n').Where(line => !line.TrimEnd().EndsWith(" ok", StringComparison.Ordinal))));
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
