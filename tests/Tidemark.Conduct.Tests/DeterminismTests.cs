using Tidemark.Conduct.Analyses;

namespace Tidemark.Conduct.Tests;

/// <summary>Outputs are a function of data, protocol, plan, seed and version, and say all five.</summary>
public sealed class DeterminismTests(AnalyzedSamples samples)
{
    [Theory]
    [InlineData("NCT06492447")]
    [InlineData("pbc")]
    public void A_study_analyzed_twice_is_the_same_byte_for_byte(string id)
    {
        var first = samples[id];
        var again = Path.Combine(Path.GetDirectoryName(first.Output)!, "again");

        Assert.False(AnalyzeStudy.Run(first.Study, again, TimeProvider.System).Stopped);

        Assert.Equal(AnalyzedSample.Files(first.Output), AnalyzedSample.Files(again));
    }

    [Theory]
    [InlineData("NCT06492447", 20240704)]
    [InlineData("pbc", 19840101)]
    public void Every_output_carries_the_hashes_of_data_protocol_and_plan_the_seed_and_the_version(string id, int seed)
    {
        var study = samples[id];
        var opened = Conduct.Study.OpenStudy.Run(study.Study);
        string[] hashes = [opened.Cut!.Hash, opened.Definition!.ProtocolHash, opened.Definition.PlanHash];

        foreach (var provenance in new[]
        {
            study.Json("results.json").GetProperty("provenance"),
            study.Json("manifest.json").GetProperty("provenance"),
            study.Json("reproduce/data/provenance.json"),
        })
        {
            Assert.Equal(hashes, new[] { "dataHash", "protocolHash", "planHash" }.Select(name => provenance.GetProperty(name).GetString()));
            Assert.Equal((seed, AnalyzeStudy.Version), (provenance.GetProperty("seed").GetInt32(), provenance.GetProperty("version").GetString()));
        }

        Assert.All(hashes, hash => Assert.Contains(hash, study.Report, StringComparison.Ordinal));
        Assert.Contains(seed.ToString(System.Globalization.CultureInfo.InvariantCulture), study.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_lists_every_other_file_with_its_hash()
    {
        var listed = samples.Founding.Json("manifest.json").GetProperty("files").EnumerateObject().Select(file => $"{file.Name} {file.Value.GetString()}");

        Assert.Equal(
            AnalyzedSample.Files(samples.Founding.Output).Where(file => !file.StartsWith("manifest.json", StringComparison.Ordinal)),
            listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_changed_cell_changes_the_hash_that_report_results_and_manifest_print()
    {
        using var changed = AnalyzedSample.Of(
            "NCT06492447",
            folder => folder.With("study/data/measurements.csv", "\n017-C2,HER2,her2-clia,8.93,", "\n017-C2,HER2,her2-clia,8.94,"));
        var (before, after) = (HashOf(samples.Founding), HashOf(changed));

        Assert.NotEqual(before, after);
        foreach (var file in new[] { "report.html", "results.json", "manifest.json", "reproduce/data/provenance.json" })
        {
            var text = File.ReadAllText(Path.Combine(changed.Output, file));
            Assert.Contains(after, text, StringComparison.Ordinal);
            Assert.DoesNotContain(before, text, StringComparison.Ordinal);
        }
    }

    private static string HashOf(AnalyzedSample sample) =>
        sample.Json("manifest.json").GetProperty("provenance").GetProperty("dataHash").GetString()!;
}
