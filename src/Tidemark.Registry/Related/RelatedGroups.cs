using System.Text.RegularExpressions;
using Tidemark.Registry.Records;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Related;

/// <summary>Says which trials of a list are nearly the same record as, or of the same programme as, one above them or the trial asked about.</summary>
internal static partial class RelatedGroups
{
    private const double NearlyAll = 0.9;

    /// <summary>The list with its groups.</summary>
    public static IReadOnlyList<RelatedTrial> Mark(IReadOnlyList<RelatedTrial> trials, TrialSketch asked)
    {
        var marked = new List<RelatedTrial>();
        var above = new List<(string NctId, HashSet<string> Words, string Programme)> { (asked.NctId, Words(asked.Title), Programme(asked.Title)) };
        foreach (var trial in trials)
        {
            var (words, programme) = (Words(trial.Title), Programme(trial.Title));
            var twin = above.Find(other => words.Count > 3 && Overlap(words, other.Words) >= NearlyAll);
            var kin = above.Find(other => programme.Length > 0 && other.Programme == programme);
            marked.Add(trial with
            {
                Group = twin.NctId is not null ? $"nearly the same record as {twin.NctId}" : kin.NctId is not null ? $"same programme as {kin.NctId} ({programme})" : "",
            });
            above.Add((trial.NctId, words, programme));
        }

        return marked;
    }

    /// <summary>The name of a programme: DESTINY-Breast of DESTINY-Breast04, KEYNOTE of KEYNOTE-522; empty where the title has none.</summary>
    private static string Programme(string title) => Named().Match(title) is { Success: true } name ? name.Groups["name"].Value : "";

    private static HashSet<string> Words(string title) => [.. new TrialTokens().Read(title).Select(token => token.Term)];

    private static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    [GeneratedRegex(@"\b(?<name>[A-Z]{5,}(?:-[A-Z][a-z]+)?)[- ]?\d{1,4}\b")]
    private static partial Regex Named();
}
