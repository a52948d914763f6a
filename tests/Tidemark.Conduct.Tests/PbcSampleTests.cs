using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

public sealed class PbcSampleTests
{
    [Fact]
    public void The_data_are_those_of_R()
    {
        using var folder = new FolderOfTest();
        var exported = folder.At("pbcseq.csv");

        var run = OtherProgram.Rscript(["survival"], "-e", "library(survival); write.csv(pbcseq, commandArgs(TRUE)[1], row.names = FALSE, na = '')", exported);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(File.ReadAllLines(exported), File.ReadAllLines(Path.Combine(Kept.Checkout(), "samples", "pbc", "data", "pbcseq.csv")));
    }
}
