namespace Tidemark.Benchmarks.Registry;

/// <summary>Okapi BM25 over one bag of words a trial (k1 1.2, b 0.75): words in small letters, no stop words, nothing weighted. The peer that search and related trials are measured against.</summary>
internal sealed class PlainBm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private static readonly HashSet<string> Stop =
        [.. "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".Split(' ')];

    private readonly Dictionary<string, List<(int Doc, int Count)>> postings = [];
    private readonly List<string> ids = [];
    private readonly List<int> lengths = [];

    public void Add(string id, string text)
    {
        var words = Words(text).ToList();
        foreach (var word in words.CountBy(word => word))
        {
            if (!postings.TryGetValue(word.Key, out var list))
            {
                postings[word.Key] = list = [];
            }

            list.Add((ids.Count, word.Value));
        }

        ids.Add(id);
        lengths.Add(words.Count);
    }

    /// <summary>Trials by score, best first.</summary>
    public List<string> Rank(string query)
    {
        var scores = new double[ids.Count];
        var average = lengths.Average();
        foreach (var (word, times) in Words(query).CountBy(word => word))
        {
            if (postings.TryGetValue(word, out var list))
            {
                var idf = Math.Log(1 + ((ids.Count - list.Count + 0.5) / (list.Count + 0.5)));
                foreach (var (doc, count) in list)
                {
                    scores[doc] += times * idf * count * (K1 + 1) / (count + (K1 * (1 - B + (B * lengths[doc] / average))));
                }
            }
        }

        return [.. Enumerable.Range(0, ids.Count).OrderByDescending(doc => scores[doc]).ThenBy(doc => ids[doc], StringComparer.Ordinal).Select(doc => ids[doc])];
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start && text[start..at].ToLowerInvariant() is var word && !Stop.Contains(word))
            {
                yield return word;
            }
        }
    }
}
