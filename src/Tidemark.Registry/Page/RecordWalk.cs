using System.Text.Json;
using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Registry.Page;

/// <summary>Every field of a record as a line, in the order of the record. Group numbers become the groups' titles.</summary>
internal sealed class RecordWalk
{
    private static readonly HashSet<string> KeptOnly = [.. ApiFields.All.Where(field => field.Treatment is "kept" or "searchable").Select(field => field.Path)];

    private readonly List<PageItem> items = [];

    /// <summary>The lines.</summary>
    public static IReadOnlyList<PageItem> Of(TrialRecord record)
    {
        var walk = new RecordWalk();
        walk.Below(record.Root, "", 0, []);
        return walk.items;
    }

    private void Below(RecordNode node, string path, int depth, Dictionary<string, string> groups)
    {
        if (Titles(node) is { Count: > 0 } titles)
        {
            groups = titles;
        }

        if (Compact(node, groups) is { } line)
        {
            items.Add(new(line.Group, line.Text, depth, path));
            return;
        }

        foreach (var member in node.Element.EnumerateObject().Where(member => !member.Name.EndsWith(RecordNode.PostedSuffix, StringComparison.Ordinal)))
        {
            var below = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!KeptOnly.Contains(below))
            {
                Member(node, member, below, depth, groups);
            }
        }
    }

    private void Member(RecordNode parent, JsonProperty member, string path, int depth, Dictionary<string, string> groups)
    {
        switch (member.Value.ValueKind)
        {
            case JsonValueKind.Object:
                Below(new(member.Value), path, depth, groups);
                break;
            case JsonValueKind.Array:
                Entries(new(member.Value), path, depth, groups);
                break;
            default:
                if (parent.Posted(member.Name) is { } text)
                {
                    Add(path, Worded(path, member.Value.ValueKind, Spoken(member.Name, text, groups)), depth);
                }

                break;
        }
    }

    private void Entries(RecordNode list, string path, int depth, Dictionary<string, string> groups)
    {
        var number = 0;
        foreach (var entry in list.Items)
        {
            number++;
            if (entry.Element.ValueKind != JsonValueKind.Object)
            {
                Add(path, Spoken("", entry.Text ?? entry.Element.GetRawText(), groups), depth);
                continue;
            }

            if (depth > 0 || number > 1 || path.StartsWith("resultsSection", StringComparison.Ordinal))
            {
                items.Add(new(PageLayout.Label(path), "", depth, path));
            }

            Below(entry, path, depth + 1, groups);
        }
    }

    private void Add(string path, string text, int depth) => items.Add(new(PageLayout.Label(path), PageText.Of(text), depth, path));

    private static string Worded(string path, JsonValueKind kind, string text) => (path, kind) switch
    {
        (_, JsonValueKind.True) => "Yes",
        (_, JsonValueKind.False) => "No",
        (PageLayout.Enrollment, _) => $"{text} participants",
        _ => text,
    };

    private static string Spoken(string name, string text, Dictionary<string, string> groups) =>
        name is "groupId" or "" && groups.TryGetValue(text, out var title) ? $"{title} ({text})" : text;

    /// <summary>Titles of the groups that an object defines, by their numbers.</summary>
    private static Dictionary<string, string> Titles(RecordNode node) =>
        new[] { node.At("groups"), node.At("eventGroups") }
            .SelectMany(list => list.Items)
            .Where(group => group.At("id").Text is not null)
            .GroupBy(group => group.At("id").Text!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().At("title").Text ?? same.Key, StringComparer.Ordinal);

    /// <summary>An object of a group's values on one line.</summary>
    private static (string Group, string Text)? Compact(RecordNode node, Dictionary<string, string> groups)
    {
        if (node.At("groupId").Text is not { } id || node.Element.EnumerateObject().Any(m => m.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
        {
            return null;
        }

        var values = node.Element.EnumerateObject().Where(m => m.Name != "groupId").Select(m => $"{PageLayout.Label(m.Name)} {PageText.Of(new RecordNode(m.Value).Text ?? "")}");
        return ($"{groups.GetValueOrDefault(id, id)} ({id})", string.Join(", ", values));
    }
}
