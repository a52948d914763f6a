using Tidemark.Analysis.Methods.Proportions;

namespace Tidemark.Analysis.Methods;

/// <summary>Every method that <c>tidemark stats</c> knows, in the order of the page of the command.</summary>
public static class Catalog
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        ProportionWord.Method,
    ];

    /// <summary>The method of a word; null where there is none.</summary>
    /// <param name="word">The word, for example <c>cox</c>.</param>
    public static Method? Of(string word) => All.FirstOrDefault(method => method.Word == word);
}
