namespace Tidemark.Response;

/// <summary>
/// Organs as RECIST 1.1 counts target lesions: all lymph nodes are one organ, and so are both organs of a pair and all lobes of
/// one (EORTC, recist.eortc.org, questions and clarifications).
/// </summary>
public static class Organs
{
    private static readonly char[] Separators = [' ', ',', ';', '/', '-', '(', ')', '.'];

    private static readonly HashSet<string> PlaceInOrgan = new(StringComparer.Ordinal)
    {
        "left", "right", "bilateral", "upper", "lower", "middle", "lobe", "lobes", "segment", "segments", "apex", "apical", "basal", "anterior",
        "posterior", "medial", "lateral", "superior", "inferior", "dome", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "l", "r",
    };

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["lungs"] = "lung",
        ["pulmonary"] = "lung",
        ["hepatic"] = "liver",
        ["kidneys"] = "kidney",
        ["renal"] = "kidney",
        ["ovaries"] = "ovary",
        ["ovarian"] = "ovary",
        ["adrenals"] = "adrenal",
        ["breasts"] = "breast",
        ["bones"] = "bone",
        ["gland"] = "",
        ["glands"] = "",
    };

    /// <summary>One name for each organ; empty where no site is recorded.</summary>
    public static string Of(string? site, bool nodal)
    {
        if (nodal || IsNode(site))
        {
            return "lymph nodes";
        }

        var words = (site ?? "").ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !PlaceInOrgan.Contains(word) && !word.All(char.IsAsciiDigit))
            .Select(word => Synonyms.GetValueOrDefault(word, word))
            .Where(word => word.Length > 0);
        return string.Join(' ', words);
    }

    /// <summary>True where the site names a lymph node.</summary>
    public static bool IsNode(string? site) =>
        site is not null && (site.Contains("LYMPH NODE", StringComparison.OrdinalIgnoreCase) || site.Contains("NODAL", StringComparison.OrdinalIgnoreCase)
            || site.Contains("LYMPHADENOPATHY", StringComparison.OrdinalIgnoreCase));
}
