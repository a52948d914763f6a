namespace Tidemark.Response;

/// <summary>Words for the state of a lesion, as readers and CDISC's TUMSTATE write them.</summary>
public static class LesionStates
{
    /// <summary>Of a new lesion: there for certain. Of a lesion that is not measured: progressed for certain.</summary>
    public const string Unequivocal = "unequivocal";

    private static readonly Dictionary<string, LesionState> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["present"] = LesionState.Present,
        ["absent"] = LesionState.Absent,
        ["resolved"] = LesionState.Absent,
        ["progressed"] = LesionState.Progressed,
        ["unequivocal progression"] = LesionState.Progressed,
        [Unequivocal] = LesionState.Progressed,
        ["equivocal"] = LesionState.Equivocal,
        ["too small to measure"] = LesionState.TooSmall,
        ["too small"] = LesionState.TooSmall,
        ["merged"] = LesionState.Merged,
        ["coalesced"] = LesionState.Merged,
        ["split"] = LesionState.NotEvaluated,
        ["not evaluated"] = LesionState.NotEvaluated,
        ["not evaluable"] = LesionState.NotEvaluated,
        ["non evaluable"] = LesionState.NotEvaluated,
        ["not assessable"] = LesionState.NotEvaluated,
        ["not done"] = LesionState.NotEvaluated,
        ["ne"] = LesionState.NotEvaluated,
    };

    /// <summary>The words that are known, for a message.</summary>
    public static string Known => string.Join(", ", Words.Keys);

    /// <summary>The state of a word; false where nobody knows it.</summary>
    public static bool TryParse(string word, out LesionState state) => Words.TryGetValue(word.Trim(), out state);
}
