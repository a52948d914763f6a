using Tidemark.Analysis.Methods.MixedModels;
using Tidemark.Analysis.Methods.Proportions;

namespace Tidemark.Analysis.Methods;

/// <summary>Every method that <c>tidemark stats</c> knows, in the order of the page of the command.</summary>
public static class Catalog
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        Survival.KmWord.Method,
        Survival.LogRankWord.Method,
        Survival.CoxWord.Method,
        Survival.CoxZphWord.Method,
        Survival.ConcordanceWord.Method,
        Survival.RmstWord.Method,
        Survival.LandmarkWord.Method,
        Survival.TurnbullWord.Method,
        ProportionWord.Method,
        LmmWord.Method,
    ];

    /// <summary>The method of a word; null where there is none.</summary>
    /// <param name="word">The word, for example <c>cox</c>.</param>
    public static Method? Of(string word) => All.FirstOrDefault(method => method.Word == word);
}
