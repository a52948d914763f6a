using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis;

/// <summary>The plan's family of tests: the first test of each of its analyses, for the whole. The primary stands outside it.</summary>
internal static class Family
{
    public static IReadOnlyList<AnalysisResult> Adjust(IReadOnlyList<AnalysisResult> results, Multiplicity multiplicity)
    {
        var members = (multiplicity.Family ?? []).ToHashSet(StringComparer.Ordinal);
        if (multiplicity.Method == MultiplicityMethod.None || members.Count == 0)
        {
            return results;
        }

        var tested = results.Where(result => IsMember(result, members) && FirstTest(result) is not null).ToList();
        var adjusted = Multiplicities.Adjust(multiplicity.Method, [.. tested.Select(result => FirstTest(result)!.Value)]);
        var byId = tested.Select((result, index) => (result, index)).ToDictionary(
            pair => pair.result.Plan.Id,
            pair => new AdjustedTest(
                FirstTest(pair.result)!.Name, FirstTest(pair.result)!.Value, adjusted[pair.index], multiplicity.Method, tested.Count),
            StringComparer.Ordinal);
        return
        [
            .. results.Select(result => IsMember(result, members) && byId.TryGetValue(result.Plan.Id, out var test)
                ? result with { InFamily = test }
                : result),
        ];
    }

    private static bool IsMember(AnalysisResult result, HashSet<string> members) =>
        result.Regimen is null && result.Plan.Role is not (AnalysisRole.Primary or AnalysisRole.Exploratory) && members.Contains(result.Plan.Id);

    private static NamedNumber? FirstTest(AnalysisResult result)
    {
        var name = result.Tests.Count > 0 ? result.Tests[0] : null;
        return result.Numbers.FirstOrDefault(number => number.Name == name && !double.IsNaN(number.Value));
    }
}
