using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Conduct.Registry;
using Tidemark.Registry.Page;
using Tidemark.Registry.Search;

namespace Tidemark.Cli.Registry;

/// <summary><c>tidemark registry search WORDS</c>.</summary>
internal static class RegistrySearchCommand
{
    private const string Help =
        "Search: NCT numbers, other identifiers, words, \"phrases\", prefix*, AND OR NOT ( ), fields title: condition: intervention: eligibility: outcome: "
        + "sponsor: id: status: phase: type: sex: country: results: year:, ranges start:2024..2025 completion:>=2025-06 enrollment:>=50";

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = "What to search for", Arity = ArgumentArity.ZeroOrMore };
        var (folder, limit) = (RegistryOptions.Folder(), RegistryOptions.Limit(20));
        var facets = new Option<int>("--facets") { Description = "Values counted for each facet; 0 for none", DefaultValueFactory = _ => 5 };
        var export = new Option<string>("--export") { Description = "Also write the hits to this CSV file" };
        var command = new Command("search", Help) { words, folder, limit, facets, export };
        command.Answers(
            (parsed, _) =>
            {
                var ask = new SearchAsk(string.Join(' ', parsed.GetValue(words) ?? []), Math.Max(1, parsed.GetValue(limit)), parsed.GetValue(facets), !parsed.GetValue(CommandLine.Json));
                var found = SearchRecords.Run(ask, parsed.GetValue(folder)!);
                if (found.Value is { } result && parsed.GetValue(export) is { } file)
                {
                    File.WriteAllText(file, HitList.Csv(result.Hits));
                }

                return found;
            },
            Write,
            WriteJson);
        return command;
    }

    private static void Write(SearchResult found, TextWriter output)
    {
        output.WriteLine($"Understood as: {found.Understood}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Total} trials"));
        foreach (var hit in found.Hits)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.NctId}  {hit.Score:0.00}  {PageText.Visible(hit.Title)}"));
            if (hit.Snippet.Length > 0)
            {
                output.WriteLine($"    {PageText.Visible(hit.Snippet)}");
            }
        }

        foreach (var field in found.Facets.GroupBy(facet => facet.Field))
        {
            output.WriteLine($"{field.Key}: {string.Join(", ", field.Select(facet => string.Create(CultureInfo.InvariantCulture, $"{PageText.Visible(facet.Value)} ({facet.Count})")))}");
        }
    }

    private static void WriteJson(SearchResult found, Utf8JsonWriter json)
    {
        json.WriteString("understood", found.Understood);
        json.WriteNumber("total", found.Total);
        json.WriteStartArray("hits");
        foreach (var hit in found.Hits)
        {
            json.WriteStartObject();
            json.WriteString("nctId", hit.NctId);
            json.WriteString("title", hit.Title);
            json.WriteNumber("score", hit.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("facets");
        foreach (var facet in found.Facets)
        {
            json.WriteStartObject();
            json.WriteString("field", facet.Field);
            json.WriteString("value", facet.Value);
            json.WriteNumber("count", facet.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
