using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>What the retired forms posted, in the codes, dates and numbers of the API, version 2. The posted text stays beside a changed one.</summary>
internal static class PostedValue
{
    private static readonly string[] LongDates = ["MMMM d, yyyy", "MMMM dd, yyyy"];

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["N/A"] = "NA",
        ["None (Open Label)"] = "NONE",
        ["None"] = "NONE",
        ["Open Label"] = "NONE",
        ["U.S. Fed"] = "FED",
        ["Individual"] = "INDIV",
        ["Anticipated"] = "ESTIMATED",
        ["Estimate"] = "ESTIMATED",
        ["Both"] = "ALL",
        ["Phase 1/Phase 2"] = "PHASE1|PHASE2",
        ["Phase 2/Phase 3"] = "PHASE2|PHASE3",
        ["Active, not recruiting"] = "ACTIVE_NOT_RECRUITING",
        ["Non-Randomized"] = "NON_RANDOMIZED",
        ["Single Group Assignment"] = "SINGLE_GROUP",
        ["Parallel Assignment"] = "PARALLEL",
        ["Crossover Assignment"] = "CROSSOVER",
        ["Factorial Assignment"] = "FACTORIAL",
        ["Sequential Assignment"] = "SEQUENTIAL",
        ["Clinical Study Report (CSR)"] = "CSR",
        ["Statistical Analysis Plan (SAP)"] = "SAP",
        ["Informed Consent Form (ICF)"] = "ICF",
        ["Case-Only"] = "CASE_ONLY",
        ["Case-Control"] = "CASE_CONTROL",
        ["Case-Crossover"] = "CASE_CROSSOVER",
    };

    /// <summary>Sets a value of the given API type; the posted text beside it where the value is another.</summary>
    public static void Set(JsonObject target, string name, string posted, string type)
    {
        var value = Convert(posted, type);
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            if (target[name] is not JsonArray list)
            {
                target[name] = list = [];
            }

            var before = list.Count;
            AddAll(list, value);
            Keep(target, name, posted, list.Count == before + 1 && list[before] is JsonValue one && one.ToString() == posted);
            return;
        }

        target[name] = value;
        Keep(target, name, posted, value.ToString() == posted);
    }

    private static void Keep(JsonObject target, string name, string posted, bool same)
    {
        if (!same)
        {
            var key = name + RecordNode.PostedSuffix;
            target[key] = target[key] is { } before ? $"{before}; {posted}" : posted;
        }
    }

    private static void AddAll(JsonArray list, JsonNode value)
    {
        foreach (var part in value.ToString().Split('|'))
        {
            list.Add(part);
        }
    }

    private static JsonNode Convert(string posted, string type) => type.TrimEnd('[', ']') switch
    {
        "text" or "markup" or "NormalizedTime" or "GeoPoint" or "DateTimeMinutes" => posted,
        "PartialDate" or "NormalizedDate" => Date(posted.Trim()) ?? posted,
        "integer" or "long" or "number" => long.TryParse(posted.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : posted,
        "boolean" => Truth(posted.Trim()) is { } truth ? truth : posted,
        "DesignMasking" => Code(Before(posted, '(')),
        "StudyType" => Code(Before(posted, '[')),
        _ => Code(posted.Trim()),
    };

    private static string Before(string text, char bracket) => text.IndexOf(bracket, StringComparison.Ordinal) is > 0 and var at ? text[..at].Trim() : text.Trim();

    private static bool? Truth(string text) => text.ToUpperInvariant() switch
    {
        "YES" or "Y" or "TRUE" or "ACCEPTS HEALTHY VOLUNTEERS" => true,
        "NO" or "N" or "FALSE" => false,
        _ => null,
    };

    /// <summary><c>August 18, 2020</c>, <c>August 2020</c> or ISO, as ISO of the same precision; null where it is no date.</summary>
    private static string? Date(string text)
    {
        if (DateOnly.TryParseExact(text, LongDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return DateOnly.TryParseExact(text, "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary><c>Not yet recruiting</c> to <c>NOT_YET_RECRUITING</c>, <c>Phase 2</c> to <c>PHASE2</c>.</summary>
    private static string Code(string text)
    {
        if (Renamed.TryGetValue(text, out var code))
        {
            return code;
        }

        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                word.Append(char.ToUpperInvariant(letter));
            }
            else if (word.Length > 0 && word[^1] != '_')
            {
                word.Append('_');
            }
        }

        return word.ToString().TrimEnd('_').Replace("PHASE_", "PHASE", StringComparison.Ordinal);
    }
}
