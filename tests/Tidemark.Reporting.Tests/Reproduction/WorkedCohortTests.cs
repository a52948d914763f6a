using System.ComponentModel;
using System.Diagnostics;
using Tidemark.Analysis;
using Tidemark.Analysis.Tests;
using Tidemark.Reporting.Reproduction;

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

            var (code, output) = Rscript(Path.Combine(folder.FullName, "reproduce", "run-all.R"));
            Assert.True(code == 0, string.Join('\n', output.Split('\n').Where(line => !line.TrimEnd().EndsWith(" ok", StringComparison.Ordinal))));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static (int Code, string Output) Rscript(string program)
    {
        try
        {
            var needs = new ProcessStartInfo("Rscript", ["--vanilla", "-e", "library(lmerTest)"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var packages = Process.Start(needs)!;
            packages.WaitForExit();
            Assert.SkipWhen(packages.ExitCode != 0, "R has no lmerTest: apt-get install r-cran-lmertest");
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", program]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip("Rscript is not installed: apt-get install r-base-core");
            throw;
        }
    }
}
