namespace Tidemark.Registry.Words;

/// <summary>Groups of words and phrases that mean the same. A later group with a member of an earlier one joins it.</summary>
public sealed class Synonyms
{
    private readonly Dictionary<string, List<string>> groups = new(StringComparer.Ordinal);

    /// <summary>Every group, each once, in the order of the lists.</summary>
    public IEnumerable<IReadOnlyList<string>> Groups => groups.Values.Distinct();

    /// <summary>The names of the group that a text belongs to, however it is spelled with hyphens, blanks and capitals; else the text alone.</summary>
    public IReadOnlyList<string> Of(string text) => groups.TryGetValue(Atoms.Key(text), out var group) ? group : [text];

    /// <summary>Adds lines <c>a = b = c</c>.</summary>
    internal void Add(IReadOnlyList<string> lines, string file, ICollection<Finding> findings)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var names = line.Split('=', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => Atoms.Key(name).Length > 0).ToList();
            if (names.Count < 2)
            {
                findings.Add(new(FindingCodes.BadWordList, $"'{line}' names no two words that mean the same.", new(file, i + 1)));
                continue;
            }

            Join(names);
        }
    }

    private void Join(List<string> names)
    {
        var group = names.Select(name => groups.GetValueOrDefault(Atoms.Key(name))).FirstOrDefault(known => known is not null) ?? [];
        foreach (var name in names.Where(name => !group.Any(held => Atoms.Key(held) == Atoms.Key(name))))
        {
            group.Add(name);
        }

        foreach (var name in names)
        {
            groups.TryAdd(Atoms.Key(name), group);
        }
    }
}
