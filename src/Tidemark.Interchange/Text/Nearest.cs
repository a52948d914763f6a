namespace Tidemark.Interchange.Text;

/// <summary>The word a writer most likely meant.</summary>
internal static class Nearest
{
    /// <summary><c>; did you mean 'visit'?</c> where one of the <paramref name="allowed"/> words is near, else nothing.</summary>
    public static string Suggestion(string word, IEnumerable<string> allowed) =>
        Find(word, allowed) is { } near ? $"; did you mean '{near}'?" : ".";

    /// <summary>The nearest word within a third of its length (at least 2 edits), or null.</summary>
    public static string? Find(string word, IEnumerable<string> allowed) => allowed
        .Select(candidate => (candidate, distance: Distance(Fold(word), Fold(candidate))))
        .Where(pair => pair.distance <= Math.Max(2, pair.candidate.Length / 3) && pair.distance < pair.candidate.Length)
        .OrderBy(pair => pair.distance)
        .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    private static string Fold(string word) =>
        new([.. word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>Edit distance of Levenshtein (1966), by rows.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
