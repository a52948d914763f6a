using System.Text;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Records;
using Tidemark.Registry.Search;
using Tidemark.Registry.Words;
using Tidemark.Testing;

namespace Tidemark.Registry.Tests;

/// <summary>Trials made for a test, and an index of them.</summary>
internal sealed class Trials : IDisposable
{
    private readonly FolderOfTest folder = new();
    private readonly TrialIndex index;

    public Trials(params string[] records)
    {
        index = TrialIndex.Open(folder.Path, WordLists.Standard);
        foreach (var record in records)
        {
            index.Put(SketchReader.Read(Read(record)), isNew: false);
        }

        index.Commit();
    }

    public SearchableTrials Searchable => index.Trials;

    public TrialIndex Index => index;

    public static TrialRecord Read(string json) => RegistryReader.Read("test.json", new MemoryStream(Encoding.UTF8.GetBytes(json)), []).Single();

    public static string Flat(string nctId, string title, string conditions = "", string text = "") =>
        System.Text.Json.JsonSerializer.Serialize(new { nctId, title, conditions, text });

    public static string Study(string nctId, string title, string status = "RECRUITING", string start = "2024-01", int enrollment = 50, string country = "China") => $$"""
        {"protocolSection":{"identificationModule":{"nctId":"{{nctId}}","briefTitle":"{{title}}","orgStudyIdInfo":{"id":"HR-{{nctId[^2..]}}"} },
        "statusModule":{"overallStatus":"{{status}}","startDateStruct":{"date":"{{start}}"} },
        "designModule":{"studyType":"OBSERVATIONAL","enrollmentInfo":{"count":{{enrollment}} } },
        "contactsLocationsModule":{"locations":[{"country":"{{country}}"}]} } }
        """;

    /// <summary>Numbers of the trials that a search finds, in order.</summary>
    public IReadOnlyList<string> Find(string text) => [.. Ask(text).Hits.Select(hit => hit.NctId)];

    public SearchResult Ask(string text)
    {
        var findings = new List<Finding>();
        var found = Searchable.Search(text, 50, 10, findings);
        Assert.Empty(findings);
        return found!.Value.Result;
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }
}
