using Tidemark.Interchange.Csv;
using Tidemark.Response;
using Tidemark.Response.Gcig;
using Tidemark.Response.Immune;
using Tidemark.Response.Recist;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>
/// The tables of overall response against pharmaversesdtm's component responses (synthetic, Apache-2.0): RECIST 1.1 of the older set,
/// iRECIST and RECIST with CA-125. Rows that break the tables are counted and named in docs/theory/recist.md.
/// </summary>
public sealed class PharmaverseTablesTests
{
    [Fact]
    public void Table_1_gives_the_overall_response_of_all_1896_time_points_with_components()
    {
        var visits = Visits("rs_onco", row => $"{row("USUBJID")}|{row("RSEVAL")}|{row("RSEVALID")}|{row("VISITNUM")}|{row("RSDTC")}")
            .Where(visit => visit.ContainsKey("NTRGRESP")).ToList();

        Assert.Equal(1896, visits.Count);
        Assert.All(visits, visit => Assert.Equal(
            visit["OVRLRESP"],
            ResponseWords.Of(RecistTables.Overall(Recist(visit["TRGRESP"]), Recist(visit["NTRGRESP"]), visit.GetValueOrDefault("NEWLPROG") == "UNEQUIVOCAL"))));
    }

    [Fact]
    public void Immune_responses_agree_but_where_the_data_exchange_columns_or_forget_a_new_lesion()
    {
        var visits = Visits("rs_onco_irecist", row => $"{row("USUBJID")}|{row("VISITNUM")}|{row("RSDTC")}").Where(visit => visit.ContainsKey("OVRLRESP")).ToList();
        var differing = visits.Where(visit => Immune(visit) != visit["OVRLRESP"]).ToList();

        Assert.Equal(75, visits.Count);
        Assert.Equal(DifferingImmune, differing.Select(visit => $"{visit["TRGRESP"]}, {visit["NTRGRESP"]}, {visit.GetValueOrDefault("NEWLIND", "N")} -> {visit["OVRLRESP"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lesions_and_CA_125_together_agree_at_all_22_time_points()
    {
        var visits = Visits("rs_onco_ca125", row => $"{row("USUBJID")}|{row("VISITNUM")}", "RSCAT", "RSSTRESC").ToList();

        Assert.Equal(22, visits.Count);
        Assert.All(visits, visit => Assert.Equal(
            visit["RECIST 1.1 - CA125"],
            ResponseWords.Of(GcigCombined.Overall(Recist(visit["RECIST 1.1"])!.Value, Marker(visit["CA125"])))));
    }

    private static readonly string[] DifferingImmune =
    [
        "NE, NE, Y -> NE",
        "PR, iUPD, Y -> iUPD",
        "iPR, iPR, N -> NON-iCR/NON-iUPD",
        "iSD, NE, N -> NE",
        "iSD, NON-iCR/NON-iUPD, Y -> iSD",
        "iSD, iSD, N -> NON-iCR/NON-iUPD",
        "iSD, iSD, N -> NON-iCR/NON-iUPD",
    ];

    private static string? Immune(Dictionary<string, string> visit) =>
        ImmuneWords.TryParse(visit["TRGRESP"], out var target) && ImmuneWords.TryParse(visit["NTRGRESP"], out var nonTarget)
            ? ImmuneWords.Of(target == ImmuneResponse.ConfirmedProgression ? target : Irecist.Overall(target, nonTarget, visit.GetValueOrDefault("NEWLIND") == "Y"))
            : null;

    private static OverallResponse? Recist(string word) => ResponseWords.TryParse(word, out var response) ? response : null;

    private static GcigResponse Marker(string word) => word switch
    {
        "CR" => GcigResponse.ResponseNormalized,
        "PR" => GcigResponse.Response,
        "SD" => GcigResponse.NeitherResponseNorProgression,
        "PD" => GcigResponse.Progression,
        _ => GcigResponse.NotEvaluable,
    };

    private static IEnumerable<Dictionary<string, string>> Visits(string domain, Func<Func<string, string>, string> key, string name = "RSTESTCD", string value = "RSSTRESC")
    {
        var path = SharedFolder.At("data", "pharmaversesdtm", domain + ".csv");
        Assert.SkipUnless(File.Exists(path), "pharmaversesdtm is not here (TIDEMARK_SHARED names no folder with it)");
        var table = CsvReader.Read(domain, File.ReadAllText(path), [])!;
        return table.Rows
            .Select(row => new Func<string, string>(column => row.Fields[table.IndexOf(column)].Text))
            .GroupBy(key)
            .Select(visit => visit.ToDictionary(row => row(name), row => row(value)));
    }
}
