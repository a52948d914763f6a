using Tidemark.Reporting.Reproduction;
using Tidemark.Testing;

namespace Tidemark.Reporting.Tests.Reproduction;

public sealed class ReproductionFolderTests
{
    private static IReadOnlyList<OutputFile> Files()
    {
        var report = ExampleReport.Report();
        return ReproductionFolder.Write(report.Study, report.Cut, ExampleReport.Datasets(), [ExampleReport.Result(ExampleReport.Primary)], "0.1.0");
    }

    [Fact]
    public void Expected_numbers_are_written_at_full_precision_with_their_tolerance() =>
        Assert.StartsWith(
            "name,value,tolerance\nslope.estimate,0.6123456789,1E-06\n",
            Files().Single(file => file.Path == "reproduce/expected/primary.csv").Text,
            StringComparison.Ordinal);

    [Fact]
    public void Run_all_agrees_with_a_program_that_gives_the_numbers()
    {
        var (code, output) = Run("emit('slope.estimate', 0.6123456789 + 5e-8); emit('slope.low', .21); emit('slope.high', 1.02); emit('p', .0034); emit('undefined', NaN); stopifnot(is.character(read_data('subjects')$subject))");
        Assert.Contains("6 numbers: 5 agree, 0 differ, 0 missing, 1 seeded", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData("emit('slope.estimate', 0.6123); emit('slope.low', .21); emit('slope.high', 1.02); emit('p', .0034); emit('undefined', NaN)", "1 differ")]
    [InlineData("emit('slope.estimate', 0.6123456789); emit('slope.low', .21); emit('slope.high', 1.02); emit('undefined', NaN)", "1 missing")]
    [InlineData("stop('broken')", "ERROR primary: broken")]
    public void Run_all_fails_on_a_difference_a_missing_number_or_a_broken_program(string program, string said)
    {
        var (code, output) = Run(program);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    private static (int Code, string Output) Run(string program)
    {
        var folder = Directory.CreateTempSubdirectory("tidemark-reproduce-");
        try
        {
            foreach (var file in Files())
            {
                var path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }

            var programs = Directory.CreateDirectory(Path.Combine(folder.FullName, "reproduce", "programs"));
            File.WriteAllText(Path.Combine(programs.FullName, "primary.R"), program + "\n");
            var run = OtherProgram.Rscript([], Path.Combine(folder.FullName, "reproduce", "run-all.R"));
            return (run.ExitCode, run.Output + run.Error);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
