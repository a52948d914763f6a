using System.Text;

namespace Tidemark.Registry.Words;

/// <summary>
/// The smallest pieces of a text, letters and digits apart, in small letters, without the plural's s: HER2, HER-2 and HER 2 are
/// the same two atoms. Lexicon and synonyms are matched on them.
/// </summary>
internal static class Atoms
{
    /// <summary>One atom: its hash and where it stands.</summary>
    internal readonly record struct Atom(uint Hash, int Start, int End);

    /// <summary>The atoms of a text, added to a list that may be used again.</summary>
    public static void Read(ReadOnlySpan<char> text, List<Atom> atoms)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var digit = char.IsDigit(text[at]);
            while (at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsDigit(text[at]) == digit)
            {
                at++;
            }

            atoms.Add(new(Hash(text[start..at]), start, at));
        }
    }

    /// <summary>A text's atoms as one key.</summary>
    public static string Key(string text)
    {
        var atoms = new List<Atom>();
        Read(text, atoms);
        var key = new StringBuilder();
        foreach (var atom in atoms)
        {
            key.Append(Stem(text.AsSpan(atom.Start, atom.End - atom.Start)).ToString().ToLowerInvariant()).Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) =>
        word.Length > 4 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S' or 'u' or 'U' or 'i' or 'I') ? word[..^1] : word;

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in Stem(word))
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * 16777619u;
        }

        return hash;
    }
}
