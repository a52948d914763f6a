using Tidemark.Registry.Records;
using Tidemark.Registry.Search;

namespace Tidemark.Conduct.Registry;

/// <summary>Someone searches the registry folder.</summary>
public static class SearchRecords
{
    /// <summary>Searches.</summary>
    public static Outcome<SearchResult> Run(SearchAsk ask, string folder)
    {
        var findings = new List<Finding>();
        using var registry = RegistryFolder.Open(folder, findings);
        if (registry is null || registry.Index.Trials.Search(ask.Text, ask.Limit, ask.FacetValues, findings) is not { } found)
        {
            return new(null, findings);
        }

        var result = ask.Passages ? found.Result with { Hits = [.. found.Result.Hits.Select(hit => hit with { Snippet = Passage(registry, hit, found.Terms) })] } : found.Result;
        return new(result, findings);
    }

    private static string Passage(RegistryFolder registry, Hit hit, IReadOnlySet<string> terms)
    {
        if (registry.Store.Find(hit.NctId) is not { } version)
        {
            return "";
        }

        var sketch = SketchReader.Read(version.Read());
        return Highlighter.Passage(string.Join("\n", [sketch.Text, sketch.Inclusion, sketch.Outcomes, .. sketch.Conditions, .. sketch.Interventions]), terms);
    }
}
