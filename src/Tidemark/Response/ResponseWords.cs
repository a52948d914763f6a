namespace Tidemark.Response;

/// <summary>CDISC's words for responses (codelist ONCRSR).</summary>
public static class ResponseWords
{
    private static readonly Dictionary<string, OverallResponse> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CR"] = OverallResponse.CR,
        ["PR"] = OverallResponse.PR,
        ["SD"] = OverallResponse.SD,
        ["NON-CR/NON-PD"] = OverallResponse.NonCRNonPD,
        ["PD"] = OverallResponse.PD,
        ["NE"] = OverallResponse.NE,
    };

    /// <summary>All words, from best to worst, for a message.</summary>
    public static string Known => string.Join(", ", Words.Keys);

    /// <summary>The word of a response.</summary>
    public static string Of(OverallResponse response) => response switch
    {
        OverallResponse.NonCRNonPD => "NON-CR/NON-PD",
        OverallResponse.CR => "CR",
        OverallResponse.PR => "PR",
        OverallResponse.SD => "SD",
        OverallResponse.PD => "PD",
        _ => "NE",
    };

    /// <summary>The response of a word; false where it is none.</summary>
    public static bool TryParse(string word, out OverallResponse response) => Words.TryGetValue(word.Trim(), out response);
}
