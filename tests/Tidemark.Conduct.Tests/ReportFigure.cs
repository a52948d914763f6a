using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tidemark.Conduct.Tests;

/// <summary>A figure of a report as it stands in the HTML, with the JSON it is drawn from.</summary>
internal sealed record ReportFigure(string Html, string Json)
{
    public static ReportFigure Of(string report, string id)
    {
        var html = Regex.Match(report, $"<figure id=\"{Regex.Escape(id)}\">.*?</figure>", RegexOptions.Singleline).Value;
        Assert.False(html.Length == 0, $"The report has no figure '{id}'.");
        return new(html, Regex.Match(html, "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
    }

    /// <summary>Points that carry a source: their series, their place in it, and subject, datum, file and line.</summary>
    public IEnumerable<(JsonElement Trace, int At, string[] Source)> Sourced() =>
        from trace in JsonSerializer.Deserialize<JsonElement>(Json).GetProperty("data").EnumerateArray()
        where trace.TryGetProperty("customdata", out _)
        from item in trace.GetProperty("customdata").EnumerateArray().Index()
        select (trace, item.Index, item.Item.EnumerateArray().Select(part => part.ToString()).ToArray());

    /// <summary>The one point with this source.</summary>
    public (JsonElement Trace, int At) Point(string[] source)
    {
        var (trace, at, _) = Assert.Single(Sourced(), point => point.Source.SequenceEqual(source));
        return (trace, at);
    }
}
