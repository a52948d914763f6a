using System.Globalization;
using Lucene.Net.Search;

namespace Tidemark.Registry.Search;

/// <summary>A range of dates or numbers: <c>2024</c>, <c>2024-03..2025</c>, <c>&gt;=50</c>. A partial date spans all it may mean.</summary>
internal static class NumberRange
{
    /// <summary>The range; null with a finding where it is none.</summary>
    public static (Query Query, string Words)? Read(string field, string text, ICollection<Finding> findings)
    {
        var (low, high) = Sides(text);
        var (least, most) = (Least(field, low), Most(field, high));
        if ((low.Length > 0 && least is null) || (high.Length > 0 && most is null) || low.Length + high.Length == 0)
        {
            findings.Add(new(FindingCodes.BadQuery, $"'{text}' is no {(field == IndexFields.Enrollment ? "number" : "date")} or range for {field}.", Where.Nowhere));
            return null;
        }

        if (text.StartsWith('>') && !text.StartsWith(">=", StringComparison.Ordinal))
        {
            least = Most(field, low) + 1;
        }
        else if (text.StartsWith('<') && !text.StartsWith("<=", StringComparison.Ordinal))
        {
            most = Least(field, high) - 1;
        }

        return (NumericRangeQuery.NewInt32Range(field, least, most, true, true), $"{field}:{text}");
    }

    private static (string Low, string High) Sides(string text)
    {
        var bare = text.TrimStart('<', '>', '=');
        if (text.StartsWith('>'))
        {
            return (bare, "");
        }

        if (text.StartsWith('<'))
        {
            return ("", bare);
        }

        var dots = bare.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? (bare, bare) : (bare[..dots], bare[(dots + 2)..]);
    }

    private static int? Least(string field, string text) => field == IndexFields.Enrollment ? Whole(text) : TrialDocument.Day(text);

    private static int? Most(string field, string text) => field == IndexFields.Enrollment
        ? Whole(text)
        : TrialDocument.Day(text) is { } day ? text.Length switch { 4 => day + 1130, 7 => day + 30, _ => day } : null;

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
