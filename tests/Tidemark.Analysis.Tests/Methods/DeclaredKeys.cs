using Tidemark.Analysis.Answers;
using Tidemark.Analysis.Methods;

namespace Tidemark.Analysis.Tests.Methods;

/// <summary>The keys of an answer are closed: a method answers none that it does not declare.</summary>
internal static class DeclaredKeys
{
    /// <summary>Fails at a key that is not declared.</summary>
    public static void Require(Method method, Fields body)
    {
        var declared = method.AnswerKeys.Select(key => key.Path).ToHashSet();
        Assert.All(Paths(body, ""), path => Assert.True(declared.Contains(path), $"{method.Word} answers {path}, which it does not declare."));
    }

    private static IEnumerable<string> Paths(Fields fields, string prefix) => fields.SelectMany(entry => entry.Value switch
    {
        Fields inner => Paths(inner, $"{prefix}{entry.Key}."),
        IReadOnlyList<Fields> rows => rows.SelectMany(row => Paths(row, $"{prefix}{entry.Key}[].")).Distinct(),
        _ => [prefix + entry.Key],
    });
}
