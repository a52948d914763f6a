using System.Text.Json;
using System.Text.RegularExpressions;
using Tidemark.Testing;

namespace Tidemark.Cli.Tests.Analyses;

/// <summary>A plan that asks for what misleads gets a reason in place of numbers, and the rest of its report.</summary>
public sealed class RefusedAnalysisTests
{
    private const string Asked = "    grouping: changeCutOff\n    cutOff: -20\n    landmarkDay: 56\n";

    [Theory]
    [InlineData("TM-A001", "    grouping: bestResponse\n    countFrom: baseline\n")]
    [InlineData("TM-A002", "    grouping: changeCutOff\n    cutOff: -20\n    countFrom: baseline\n")]
    [InlineData("TM-A003", Asked + "    missing: asNoChange\n")]
    public void It_stops_with_its_code_and_a_report_that_says_so(string code, string asked)
    {
        using var folder = new FolderOfTest().Copy(Path.Combine(Kept.Checkout(), "samples", "NCT06492447"), "study").With("study/plan.yaml", Asked, asked);

        var run = CliRun.Of("analyze", folder.At("study"), "--out", folder.At("out"));

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains($"plan.yaml (landmark-pfs-fall): error {code}:", run.Output, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(run.Output, ": error "));
        Assert.Contains(folder.At("out/report.html"), run.Output, StringComparison.Ordinal);
        AssertRefused(folder, code);
    }

    private static void AssertRefused(FolderOfTest folder, string code)
    {
        var results = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(folder.At("out/results.json"))).GetProperty("results").EnumerateArray().ToList();
        var refused = Assert.Single(results, result => result.GetProperty("refused").GetBoolean());
        Assert.Equal("landmark-pfs-fall", refused.GetProperty("plan").GetProperty("id").GetString());
        Assert.Equal(0, refused.GetProperty("numbers").GetArrayLength());
        var section = Regex.Match(File.ReadAllText(folder.At("out/report.html")), "<section[^>]* id=\"landmark-pfs-fall\".*?</section>", RegexOptions.Singleline).Value;
        Assert.Contains(code, section, StringComparison.Ordinal);
        Assert.Contains("This analysis was not carried out", section, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", section, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", section, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("out/reproduce/expected/landmark-pfs-fall.csv")));
    }
}
