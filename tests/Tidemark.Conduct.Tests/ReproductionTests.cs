using System.Text.RegularExpressions;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>R gives every number of a report again.</summary>
public sealed class ReproductionTests(AnalyzedSamples samples)
{
    private static readonly string[] Packages = ["survival", "lme4", "lmerTest", "pROC", "jsonlite"];

    [Theory]
    [InlineData("NCT06492447")]
    [InlineData("pbc")]
    public void R_gives_every_number_of_a_sample_again(string id) => Reproduced(samples[id]);

    [Fact]
    public void R_gives_every_number_again_where_nearly_half_of_the_values_lie_below_the_limit()
    {
        using var study = AnalyzedSample.Of("NCT06492447", BelowTheLimit);
        Assert.False(study.Outcome.Stopped, string.Join('\n', study.Outcome.Findings));
        var mixed = study.Json("results.json").GetProperty("results").EnumerateArray().Single(result => result.GetProperty("plan").GetProperty("id").GetString() == "marker-model");
        Assert.True(mixed.GetProperty("censoredLikelihood").GetBoolean());
        Assert.InRange(mixed.GetProperty("belowLimit").GetInt32(), mixed.GetProperty("rows").GetInt32() / 4, mixed.GetProperty("rows").GetInt32() / 2);

        Reproduced(study);
    }

    /// <summary>The founding sample by an assay that measures from 9 ng/mL.</summary>
    private static void BelowTheLimit(FolderOfTest folder)
    {
        const string Results = "study/data/measurements.csv";
        folder["study/protocol.yaml"] = Regex.Replace(File.ReadAllText(folder.At("study/protocol.yaml")), @"lowerLimit: [0-9.]+", "lowerLimit: 9");
        folder[Results] = Regex.Replace(File.ReadAllText(folder.At(Results)), @",([0-8]\.[0-9]+),ng/mL", ",<9,ng/mL");
    }

    private static void Reproduced(AnalyzedSample study)
    {
        var run = OtherProgram.Rscript(Packages, Path.Combine(study.Output, "reproduce", "run-all.R"));

        var summary = run.Output.TrimEnd().Split('\n')[^1];
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        var others = run.Output.Split('\n').Where(line => Regex.IsMatch(line, "DIFFERS|MISSING|^ERROR"));
        Assert.True(run.ExitCode == 0, $"{summary}\n{string.Join('\n', others)}\n{run.Error}");
        Assert.Matches(@"^[1-9]\d+ numbers: [1-9]\d+ agree, 0 differ, 0 missing", summary);
    }
}
