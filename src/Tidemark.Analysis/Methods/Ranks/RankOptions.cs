namespace Tidemark.Analysis.Methods.Ranks;

/// <summary>Options and keys that the rank tests share.</summary>
internal static class RankOptions
{
    public static readonly MethodOption Exact = new("exact", OptionKind.Flag, "Exact p value, conditional on ties; not given: exact below 50 values without ties and zeros, as R");

    public static readonly MethodOption Correct = MethodOption.Switch("correct", "Continuity correction of the normal approximation", otherwise: true);

    /// <summary>Keys of a test that estimates nothing.</summary>
    public static IReadOnlyList<AnswerKey> Test { get; } =
    [
        new("estimate.name", "the statistic"),
        new("estimate.statistic", "its value"),
        new("estimate.df", "degrees of freedom"),
        new("estimate.pValue", "p value"),
        new("estimate.method", "the test"),
    ];
}
