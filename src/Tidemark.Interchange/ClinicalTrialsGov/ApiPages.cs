using System.Text.Json;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>How the API, version 2, is asked page by page: the addresses, and what a page says of the next. No network here.</summary>
public static class ApiPages
{
    /// <summary>Studies a page may hold at most (the API's own limit).</summary>
    public const int LargestPage = 1000;

    /// <summary>The address of a page.</summary>
    /// <param name="root">Root of the API, e.g. <c>https://clinicaltrials.gov/api/v2</c>.</param>
    /// <param name="ask">What is asked for.</param>
    /// <param name="token">The token that the page before gave; null for the first.</param>
    public static Uri Address(Uri root, ApiAsk ask, string? token)
    {
        var parts = new List<string> { "format=json", $"pageSize={Math.Clamp(ask.PageSize, 1, LargestPage)}", "countTotal=true" };
        if (ask.Condition is { Length: > 0 } condition)
        {
            parts.Add($"query.cond={Uri.EscapeDataString(condition)}");
        }

        if (ask.Since is { Length: > 0 } since)
        {
            parts.Add($"filter.advanced={Uri.EscapeDataString($"AREA[LastUpdatePostDate]RANGE[{since},MAX]")}");
        }

        if (token is not null)
        {
            parts.Add($"pageToken={Uri.EscapeDataString(token)}");
        }

        return new($"{root.AbsoluteUri.TrimEnd('/')}/studies?{string.Join('&', parts)}");
    }

    /// <summary>The token of the page after; null at the last page, and where the text is no page.</summary>
    /// <param name="page">The page as it came.</param>
    /// <param name="isPage">True where it holds <c>studies</c>.</param>
    public static string? NextToken(ReadOnlyMemory<byte> page, out bool isPage)
    {
        try
        {
            using var document = JsonDocument.Parse(page);
            var root = new RecordNode(document.RootElement);
            isPage = root.At("studies").Element.ValueKind == JsonValueKind.Array;
            return root.At("nextPageToken").Text;
        }
        catch (JsonException)
        {
            isPage = false;
            return null;
        }
    }
}
