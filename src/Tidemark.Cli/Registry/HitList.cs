using System.Globalization;
using System.Text;
using Tidemark.Registry.Search;

namespace Tidemark.Cli.Registry;

/// <summary>A list of hits as a file for spreadsheets.</summary>
internal static class HitList
{
    /// <summary>CSV with a header; a text that a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    public static string Csv(IEnumerable<Hit> hits)
    {
        var csv = new StringBuilder("nctId,title,score\n");
        foreach (var hit in hits)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{hit.NctId},{Quoted(hit.Title)},{hit.Score}\n");
        }

        return csv.ToString();
    }

    private static string Quoted(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
