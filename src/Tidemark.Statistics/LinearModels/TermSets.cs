using Tidemark.Statistics.Formulas;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Pairs of nested sets of columns whose difference is a term.</summary>
internal static class TermSets
{
    /// <summary>For each term its label, the columns of the smaller model and those of the larger.</summary>
    public static IEnumerable<(string Label, int[] Smaller, int[] Larger)> Of(
        AnovaType type, IReadOnlyList<ModelTerm> terms, bool hasIntercept, int columns)
    {
        int[] all = [.. Enumerable.Range(0, columns)];
        if (type == AnovaType.Partial && hasIntercept)
        {
            yield return ("(Intercept)", all[1..], all);
        }

        for (var t = 0; t < terms.Count; t++)
        {
            var term = terms[t];
            int[] larger = type switch
            {
                AnovaType.Sequential => [.. all.Where(j => j <= (term.Columns.Count == 0 ? -1 : term.Columns[^1]))],
                AnovaType.Marginal => [.. all.Except(terms.Where(other => Contains(other, term)).SelectMany(other => other.Columns))],
                _ => all,
            };
            yield return (term.Label, [.. larger.Except(term.Columns)], larger);
        }
    }

    /// <summary>Terms that no other term contains: those that may be dropped.</summary>
    public static IEnumerable<ModelTerm> Droppable(IReadOnlyList<ModelTerm> terms) => terms.Where(term => !terms.Any(other => Contains(other, term)));

    private static bool Contains(ModelTerm other, ModelTerm term) => other != term && term.Variables.All(other.Variables.Contains);
}
