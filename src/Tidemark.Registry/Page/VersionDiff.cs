using System.Text.Json;
using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Registry.Page;

/// <summary>What changed from one version of a record to the next, in words, in the order of the page.</summary>
public static class VersionDiff
{
    private static readonly string[] Names = ["label", "name", "measure", "id", "facility", "pmid", "term", "title", "url", "groupId", "type"];

    /// <summary>One sentence a change; none where the two say the same.</summary>
    public static IReadOnlyList<string> Compare(TrialRecord earlier, TrialRecord later)
    {
        var (before, after) = (Leaves(earlier.Root), Leaves(later.Root));
        var paths = after.Keys.Concat(before.Keys.Where(path => !after.ContainsKey(path)));
        return
        [
            .. Whole(earlier, later),
            .. Entries(before, after, "was added"),
            .. Entries(after, before, "was taken out"),
            .. paths.Where(path => Entry(path) is not { } entry || (Holds(before, entry) && Holds(after, entry)))
                .Where(path => !path.StartsWith("resultsSection", StringComparison.Ordinal) || earlier.Root.At("resultsSection").Exists == later.Root.At("resultsSection").Exists)
                .OrderBy(path => Section(path)).ThenBy(path => PageLayout.Rank(Plain(path)))
                .SelectMany(path => Sentences(path, before.GetValueOrDefault(path, []), after.GetValueOrDefault(path, []))),
        ];
    }

    private static IEnumerable<string> Whole(TrialRecord earlier, TrialRecord later) =>
        (earlier.Root.At("resultsSection").Exists, later.Root.At("resultsSection").Exists) switch
        {
            (false, true) => [$"{PageLayout.Results}: results were posted."],
            (true, false) => [$"{PageLayout.Results}: the posted results were taken out."],
            _ => [],
        };

    /// <summary>One sentence for each entry of a list that only the second has.</summary>
    private static IEnumerable<string> Entries(Dictionary<string, List<string>> without, Dictionary<string, List<string>> with, string happened) =>
        with.Keys.Where(path => !path.StartsWith("resultsSection", StringComparison.Ordinal))
            .Select(Entry).OfType<string>().Distinct()
            .Where(entry => !Holds(without, entry))
            .OrderBy(Section)
            .Select(entry => $"{PageLayout.Section(Plain(entry))}: '{entry[(entry.IndexOf('[', StringComparison.Ordinal) + 1)..^1]}' {happened}.");

    /// <summary>The entry of a list that a path stands in, to its closing bracket; null where it is in none.</summary>
    private static string? Entry(string path) => path.IndexOf(']', StringComparison.Ordinal) is > 0 and var end ? path[..(end + 1)] : null;

    private static bool Holds(Dictionary<string, List<string>> leaves, string entry) => leaves.Keys.Any(path => path.StartsWith(entry, StringComparison.Ordinal));

    private static int Section(string path) => PageLayout.Sections.ToList().IndexOf(PageLayout.Section(Plain(path)));

    private static string Plain(string path) => string.Join('.', path.Split('.').Select(name => name.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name));

    private static string Words(string path)
    {
        var names = path.Split('[').Skip(1).Select(part => $"'{part[..part.IndexOf(']', StringComparison.Ordinal)]}'");
        var named = path.Contains('[', StringComparison.Ordinal) ? $" of {string.Join(", ", names)}" : "";
        var label = PageLayout.Label(Plain(path));
        return $"{PageLayout.Section(Plain(path))}: {(label.Length == 0 ? "the text" : label)}{named}";
    }

    private static IEnumerable<string> Sentences(string path, List<string> before, List<string> after)
    {
        if (before.SequenceEqual(after))
        {
            yield break;
        }

        if (before.Count == 1 && after.Count == 1)
        {
            yield return Change(path, before[0], after[0]);
            yield break;
        }

        var (gone, come) = (Without(before, after), Without(after, before));
        foreach (var text in gone)
        {
            yield return $"{Words(path)}: '{text}' was taken out.";
        }

        foreach (var text in come)
        {
            yield return $"{Words(path)}: '{text}' was added.";
        }

        if (gone.Count + come.Count == 0)
        {
            yield return $"{Words(path)}: the order changed.";
        }
    }

    private static string Change(string path, string before, string after)
    {
        if (before.Length + after.Length < 200)
        {
            return $"{Words(path)} changed from '{before}' to '{after}'.";
        }

        var (gone, come) = (Without(Pieces(before), Pieces(after)), Without(Pieces(after), Pieces(before)));
        var parts = new[] { (gone, "taken out"), (come, "added") }.Where(part => part.Item1.Count > 0).Select(part => $"{part.Item2}: \"{string.Join(" ", part.Item1)}\"");
        return $"{Words(path)} changed; {string.Join("; ", parts.DefaultIfEmpty("only its layout"))}.";
    }

    private static List<string> Pieces(string text) =>
        [.. PageText.Of(text).Split(['.', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static List<string> Without(List<string> these, List<string> those)
    {
        var left = those.ToList();
        return [.. these.Where(text => !left.Remove(text))];
    }

    private static Dictionary<string, List<string>> Leaves(RecordNode root)
    {
        var leaves = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        Walk(root.Element, "", leaves);
        return leaves;
    }

    private static void Walk(JsonElement element, string path, Dictionary<string, List<string>> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject().Where(member => !member.Name.EndsWith(RecordNode.PostedSuffix, StringComparison.Ordinal)))
                {
                    Walk(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", leaves);
                }

                break;
            case JsonValueKind.Array:
                foreach (var entry in element.EnumerateArray())
                {
                    Walk(entry, entry.ValueKind == JsonValueKind.Object && Name(entry) is { } name ? $"{path}[{name}]" : path, leaves);
                }

                break;
            default:
                if (!leaves.TryGetValue(path, out var texts))
                {
                    leaves[path] = texts = [];
                }

                texts.Add(PageText.Of(new RecordNode(element).Text ?? ""));
                break;
        }
    }

    /// <summary>What tells an entry of a list from the others; dots and brackets would end it.</summary>
    private static string? Name(JsonElement entry) =>
        Names.Select(name => new RecordNode(entry).At(name).Text).FirstOrDefault(text => text is not null)?.Replace('.', ' ').Replace('[', '(').Replace(']', ')');
}
