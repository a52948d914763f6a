using System.IO.Compression;
using System.Text.Json;
using Tidemark.Testing;

namespace Tidemark.Cli.Tests.Registry;

public class RegistryCommandTests
{
    private static string Sample => Path.Combine(Kept.Checkout(), "samples", "NCT06492447", "registry.json");

    [Fact]
    public void A_record_is_imported_once_and_again_changes_nothing()
    {
        using var folder = new FolderOfTest();

        var first = CliRun.Of("registry", "import", Sample, "--registry", folder.Path, "--json");
        File.Copy(Sample, folder.At("copy.json"));
        var second = CliRun.Of("registry", "import", folder.At("copy.json"), "--registry", folder.Path, "--json");

        Assert.Equal((0, 1, 1), (first.ExitCode, Number(first, "added"), Number(first, "trials")));
        Assert.Equal((0, 0, 1), (second.ExitCode, Number(second, "added"), Number(second, "same")));
    }

    [Fact]
    public void Show_search_related_and_diff_answer_with_the_keys_promised()
    {
        using var folder = new FolderOfTest();
        File.WriteAllText(folder.At("more.jsonl"), "{\"nctId\":\"NCT00000002\",\"title\":\"T-DXd in HER2-low breast cancer\",\"conditions\":\"breast cancer\",\"text\":\"serum HER2\"}\n");
        Import(folder, Sample);
        Import(folder, folder.At("more.jsonl"));

        using var shown = Ask(folder, "show", "NCT06492447");
        using var found = Ask(folder, "search", "DS-8201", "breast");
        using var related = Ask(folder, "related", "NCT06492447");
        using var compared = Ask(folder, "diff", "NCT06492447");

        Assert.Equal("NOT_YET_RECRUITING", shown.RootElement.GetProperty("record").GetProperty("protocolSection").GetProperty("statusModule").GetProperty("overallStatus").GetString());
        Assert.Contains(shown.RootElement.GetProperty("observations").EnumerateArray(), o => o.GetProperty("code").GetString() == "TM-R007");
        var hits = found.RootElement.GetProperty("hits").EnumerateArray().ToList();
        Assert.Contains(hits, hit => hit.GetProperty("nctId").GetString() == "NCT00000002" && hit.GetProperty("score").GetDouble() > 0 && hit.GetProperty("title").GetString()!.Length > 0);
        var reason = related.RootElement.GetProperty("hits")[0].GetProperty("reasons")[0];
        Assert.True(reason.GetProperty("share").GetDouble() > 0 && reason.GetProperty("kind").GetString()!.Length > 0 && reason.GetProperty("text").GetString()!.Length > 0);
        Assert.Equal(1, compared.RootElement.GetProperty("versions").GetInt32());
    }

    [Fact]
    public void The_page_is_text_in_the_order_of_the_founding_page()
    {
        using var folder = new FolderOfTest();
        Import(folder, Sample);

        var page = CliRun.Of("registry", "show", "nct06492447", "--registry", folder.Path).Output;

        string[] headings = ["Study Results", "Basic Information", "Brief Summary", "Detailed Description", "Conditions", "Study Design", "Study Groups", "Interventions", "Eligibility Criteria", "Sponsors", "Responsible Party", "Central Contacts", "Other Identifiers", "More Related Trials"];
        var places = headings.Select(heading => page.IndexOf($"\n{heading}\n-", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("Total Enrollment: 50 participants", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_folder_with_bad_files_the_good_records_are_imported_and_each_bad_one_is_named()
    {
        using var registry = new FolderOfTest();
        using var source = new FolderOfTest();
        File.Copy(Sample, source.At("good.json"));
        File.WriteAllText(source.At("cut.json"), File.ReadAllText(Sample)[..500]);
        File.WriteAllText(source.At("page.json"), "<!DOCTYPE html><html><body>404</body></html>");
        File.WriteAllText(source.At("twice.jsonl"), "{\"nctId\":\"NCT00000002\",\"title\":\"a\"}\n{\"nctId\":\"NCT00000002\",\"title\":\"b\"}\n");
        File.WriteAllText(source.At("readme.txt"), "no record");

        var run = CliRun.Of("registry", "import", source.Path, "--registry", registry.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, Number(run, "trials"));
        using var answer = JsonDocument.Parse(run.Output);
        var findings = answer.RootElement.GetProperty("findings").EnumerateArray().Select(f => (f.GetProperty("code").GetString(), f.TryGetProperty("file", out var file) ? file.GetString() : "")).ToList();
        Assert.Equal([("TM-G002", "cut.json"), ("TM-G003", "page.json"), ("TM-G006", "twice.jsonl"), ("TM-G010", "")], findings.OrderBy(f => f.Item1));
    }

    [Fact]
    public void An_archive_is_read_where_it_stands_without_its_escapes_and_bombs()
    {
        using var registry = new FolderOfTest();
        using var source = new FolderOfTest();
        using (var archive = ZipFile.Open(source.At("all.zip"), ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(Sample, "a/NCT06492447.json");
            archive.CreateEntryFromFile(Sample, "../../escape.json");
            using var bomb = archive.CreateEntry("bomb.json", CompressionLevel.Optimal).Open();
            bomb.Write(new byte[100 << 20]);
        }

        var run = CliRun.Of("registry", "import", source.At("all.zip"), "--registry", registry.Path, "--json");

        Assert.Equal(1, Number(run, "trials"));
        Assert.Contains("TM-G008", run.Output, StringComparison.Ordinal);
        Assert.Contains("TM-G007", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(registry.Path, "..", "..", "escape.json")));
    }

    [Fact]
    public void Without_a_registry_or_a_record_the_next_step_is_named()
    {
        using var folder = new FolderOfTest();
        Assert.Equal(1, CliRun.Of("registry", "search", "x", "--registry", folder.Path).ExitCode);
        Import(folder, Sample);

        var run = CliRun.Of("registry", "show", "NCT00000009", "--registry", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("TM-G013", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_landscape_gives_numbers_and_where_the_trial_stands()
    {
        using var folder = new FolderOfTest();
        Import(folder, Sample);
        File.WriteAllText(folder.At("one.json"), """{"protocolSection":{"identificationModule":{"nctId":"NCT00000003","briefTitle":"Serum HER2 in breast cancer"},"statusModule":{"startDateStruct":{"date":"2020-01"},"completionDateStruct":{"date":"2022-01"}},"designModule":{"enrollmentInfo":{"count":120}},"outcomesModule":{"primaryOutcomes":[{"measure":"Progression-free survival","timeFrame":"every 6 weeks"}]}}}""");
        Import(folder, folder.At("one.json"));

        using var drawn = Ask(folder, "landscape", "NCT06492447");

        var enrollment = drawn.RootElement.GetProperty("enrollment");
        Assert.Equal((1, 120.0, 50.0), (enrollment.GetProperty("n").GetInt32(), enrollment.GetProperty("median").GetDouble(), enrollment.GetProperty("own").GetDouble()));
        Assert.Equal(24.0, drawn.RootElement.GetProperty("months").GetProperty("median").GetDouble(), 0.1);
        Assert.Equal("progression-free survival", drawn.RootElement.GetProperty("endpoints")[0].GetProperty("value").GetString());
        Assert.Contains(drawn.RootElement.GetProperty("samplingTimes").EnumerateArray(), time => time.GetProperty("value").GetString() == "every 6 weeks");
    }

    private static void Import(FolderOfTest folder, string file) => Assert.Equal(0, CliRun.Of("registry", "import", file, "--registry", folder.Path).ExitCode);

    private static JsonDocument Ask(FolderOfTest folder, params string[] words)
    {
        var run = CliRun.Of(["registry", .. words, "--registry", folder.Path, "--json"]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output);
    }

    private static int Number(CliRun run, string key)
    {
        using var answer = JsonDocument.Parse(run.Output);
        return answer.RootElement.GetProperty(key).GetInt32();
    }
}
