namespace Tidemark.Registry.Words;

/// <summary>What trials are about: drugs with class and target, populations, settings, designs, endpoints. Finds them in a text, the longest name first.</summary>
public sealed class Lexicon
{
    private readonly Synonyms synonyms;
    private readonly List<Concept> concepts = [];
    private readonly Dictionary<(ConceptKind, string), int> numbers = [];
    private readonly Dictionary<uint, List<(uint[] Atoms, int Concept)>> byFirst = [];

    internal Lexicon(Synonyms synonyms) => this.synonyms = synonyms;

    /// <summary>All concepts, by number.</summary>
    public IReadOnlyList<Concept> Concepts => concepts;

    /// <summary>Finds the concepts named in a text; each is reported where it stands, longer names before shorter ones inside them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Called with the concept's number and where it stands.</param>
    public void Find(string text, Action<int, int, int> found)
    {
        var atoms = new List<Atoms.Atom>();
        Atoms.Read(text, atoms);
        for (var at = 0; at < atoms.Count; at++)
        {
            if (byFirst.TryGetValue(atoms[at].Hash, out var entries) && Longest(entries, atoms, at) is { } length)
            {
                foreach (var (_, concept) in entries.Where(entry => entry.Atoms.Length == length && Matches(entry.Atoms, atoms, at)))
                {
                    found(concept, atoms[at].Start, atoms[at + length - 1].End);
                }

                at += length - 1;
            }
        }
    }

    /// <summary>Adds lines <c>kind | name | class | target</c>.</summary>
    internal void Add(IReadOnlyList<string> lines, string file, ICollection<Finding> findings)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length < 2 || cells[1].Length == 0 || !Enum.TryParse<ConceptKind>(cells[0], ignoreCase: true, out var kind))
            {
                findings.Add(new(FindingCodes.BadWordList, $"'{line}' is not kind | name | class | target.", new(file, i + 1)));
                continue;
            }

            List<int> implied = [];
            if (kind == ConceptKind.Drug)
            {
                implied = [.. cells.Skip(2).Zip([ConceptKind.DrugClass, ConceptKind.Target]).Where(pair => pair.First.Length > 0).Select(pair => Number(pair.Second, pair.First, []))];
            }

            Index(Number(kind, cells[1], implied), cells[1]);
        }
    }

    private static bool Matches(uint[] name, List<Atoms.Atom> atoms, int at)
    {
        if (at + name.Length > atoms.Count)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != atoms[at + i].Hash)
            {
                return false;
            }
        }

        return true;
    }

    private static int? Longest(List<(uint[] Atoms, int Concept)> entries, List<Atoms.Atom> atoms, int at)
    {
        foreach (var (name, _) in entries)
        {
            if (Matches(name, atoms, at))
            {
                return name.Length;
            }
        }

        return null;
    }

    private int Number(ConceptKind kind, string name, IReadOnlyList<int> implied)
    {
        if (!numbers.TryGetValue((kind, name), out var number))
        {
            numbers[(kind, name)] = number = concepts.Count;
            concepts.Add(new(number, kind, name, implied));
        }

        return number;
    }

    private void Index(int concept, string name)
    {
        foreach (var alias in synonyms.Of(name))
        {
            var atoms = new List<Atoms.Atom>();
            Atoms.Read(alias, atoms);
            if (!byFirst.TryGetValue(atoms[0].Hash, out var entries))
            {
                byFirst[atoms[0].Hash] = entries = [];
            }

            entries.Add(([.. atoms.Select(atom => atom.Hash)], concept));
            entries.Sort((a, b) => b.Atoms.Length.CompareTo(a.Atoms.Length));
        }
    }
}
