using Tidemark.Registry.Words;

namespace Tidemark.Registry.Records;

/// <summary>The concepts of a trial with how much each stands for it: 3 in title, conditions or interventions, 1 in running text or inclusion criteria. Exclusion criteria say what a trial is not about.</summary>
public static class TrialConcepts
{
    private const byte Prominent = 3;
    private const byte Mentioned = 1;

    /// <summary>Concept numbers and weights, in the order of the lexicon.</summary>
    public static IReadOnlyList<(int Concept, byte Weight)> Of(TrialSketch sketch, Lexicon lexicon)
    {
        var weights = new SortedDictionary<int, byte>();
        void Take(string text, byte weight) => lexicon.Find(text, (concept, _, _) => Raise(concept, weight));

        void Raise(int concept, byte weight)
        {
            weights[concept] = Math.Max(weights.GetValueOrDefault(concept), weight);
            foreach (var implied in lexicon.Concepts[concept].Implied)
            {
                weights[implied] = Math.Max(weights.GetValueOrDefault(implied), weight);
            }
        }

        Take(sketch.Title, Prominent);
        Take(sketch.OfficialTitle, Prominent);
        foreach (var name in sketch.Conditions.Concat(sketch.Interventions))
        {
            Take(name, Prominent);
        }

        foreach (var name in sketch.Keywords)
        {
            Take(name, Mentioned);
        }

        Take(sketch.Text, Mentioned);
        Take(sketch.Inclusion, Mentioned);
        Take(sketch.Outcomes, Mentioned);
        Take(string.Join(". ", sketch.Designs.Append(sketch.StudyType)).Replace('_', ' '), Prominent);
        return [.. weights.Select(pair => (pair.Key, pair.Value))];
    }
}
