namespace Tidemark.Response.Immune;

/// <summary>CDISC's words for iRECIST.</summary>
public static class ImmuneWords
{
    private static readonly Dictionary<string, ImmuneResponse> Words = new(StringComparer.Ordinal)
    {
        ["iCR"] = ImmuneResponse.CompleteResponse,
        ["iPR"] = ImmuneResponse.PartialResponse,
        ["iSD"] = ImmuneResponse.StableDisease,
        ["NON-iCR/NON-iUPD"] = ImmuneResponse.NeitherCompleteNorProgression,
        ["iUPD"] = ImmuneResponse.UnconfirmedProgression,
        ["iCPD"] = ImmuneResponse.ConfirmedProgression,
        ["NE"] = ImmuneResponse.NotEvaluable,
    };

    /// <summary>The word of a response.</summary>
    public static string Of(ImmuneResponse response) => Words.First(pair => pair.Value == response).Key;

    /// <summary>The response of a word; false where it is none.</summary>
    public static bool TryParse(string word, out ImmuneResponse response) => Words.TryGetValue(word, out response);
}
