namespace Tidemark.Registry.Words;

/// <summary>The word lists: those that come with Tidemark and those of the registry folder, which add to them.</summary>
public sealed class WordLists
{
    private const string SynonymFile = "synonyms.txt";
    private const string LexiconFile = "lexicon.txt";

    private WordLists(Synonyms synonyms, Lexicon lexicon, string stamp) => (Synonyms, Lexicon, Stamp) = (synonyms, lexicon, stamp);

    /// <summary>Which words mean the same.</summary>
    public Synonyms Synonyms { get; }

    /// <summary>What trials are about.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Tells these lists from others: an index made with others is made again.</summary>
    public string Stamp { get; }

    /// <summary>The lists that come with Tidemark.</summary>
    public static WordLists Standard { get; } = Read([], [], []);

    /// <summary>The lists for a registry folder.</summary>
    public static WordLists Load(string folder, ICollection<Finding> findings)
    {
        var (synonyms, lexicon) = (Lines(folder, SynonymFile), Lines(folder, LexiconFile));
        return synonyms.Length + lexicon.Length == 0 ? Standard : Read(synonyms, lexicon, findings);
    }

    private static WordLists Read(string[] moreSynonyms, string[] moreLexicon, ICollection<Finding> findings)
    {
        var synonyms = new Synonyms();
        synonyms.Add(Own(SynonymFile), SynonymFile, findings);
        synonyms.Add(moreSynonyms, SynonymFile, findings);
        var lexicon = new Lexicon(synonyms);
        lexicon.Add(Own(LexiconFile), LexiconFile, findings);
        lexicon.Add(moreLexicon, LexiconFile, findings);
        var all = string.Join('\n', [.. Own(SynonymFile), .. moreSynonyms, .. Own(LexiconFile), .. moreLexicon]);
        return new(synonyms, lexicon, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(all)))[..16]);
    }

    private static string[] Lines(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    private static string[] Own(string file)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream($"Words/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }
}
