using Tidemark.Registry.Words;

namespace Tidemark.Registry.Related;

/// <summary>Weighs the likenesses of a trial and says what each contributes.</summary>
internal sealed class RelatedScoring
{
    private const int MostNamed = 4;

    private readonly RelatedWeights weights;
    private readonly Likeness likeness;
    private readonly double total;

    public RelatedScoring(RelatedWeights weights, Likeness likeness)
    {
        (this.weights, this.likeness) = (weights, likeness);
        total = weights.Wording + likeness.Kinds.Sum(weights.Of);
    }

    /// <summary>Score and reasons.</summary>
    /// <param name="wording">Likeness of wording, from 0 to 1.</param>
    /// <param name="features">The other trial's concepts as packed in the index.</param>
    public (double Score, IReadOnlyList<RelatedReason> Reasons) Score(double wording, ReadOnlySpan<byte> features)
    {
        var parts = new List<(string Kind, string Text, double Part)> { ("wording", "similar wording of title, conditions, interventions and text", weights.Wording * wording) };
        foreach (var (kind, (value, shared)) in likeness.With(features))
        {
            parts.Add((Word(kind), Sentence(kind, shared), weights.Of(kind) * value));
        }

        var sum = parts.Sum(part => part.Part);
        return (sum / total, [.. parts.Where(part => part.Part > 0).OrderByDescending(part => part.Part).Select(part => new RelatedReason(part.Kind, part.Text, Math.Round(part.Part / sum, 4)))]);
    }

    private static string Sentence(ConceptKind kind, List<Concept> shared)
    {
        var names = string.Join(", ", shared.Take(MostNamed).Select(concept => concept.Name)) + (shared.Count > MostNamed ? $" and {shared.Count - MostNamed} more" : "");
        return kind switch
        {
            ConceptKind.Sampling => $"both with {names}",
            ConceptKind.Design => $"both {names}",
            ConceptKind.Biomarker => $"both measure {names}",
            _ => $"same {Word(kind)}: {names}",
        };
    }

    private static string Word(ConceptKind kind) => kind switch
    {
        ConceptKind.DrugClass => "drug class",
        ConceptKind.Procedure => "treatment",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
