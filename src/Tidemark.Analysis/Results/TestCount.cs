using Tidemark.Protocol;

namespace Tidemark.Analysis.Results;

/// <summary>How many tests a report makes, so that a reader can weigh each.</summary>
/// <param name="Primary">P-values of the primary analysis.</param>
/// <param name="Planned">P-values of the other planned analyses of the whole.</param>
/// <param name="ByRegimen">P-values of repetitions by regimen.</param>
/// <param name="Exploratory">P-values of analyses that are not in the plan.</param>
public sealed record TestCount(int Primary, int Planned, int ByRegimen, int Exploratory)
{
    /// <summary>All of them.</summary>
    public int Total => Primary + Planned + ByRegimen + Exploratory;

    /// <summary>Counts the tests of results.</summary>
    public static TestCount Of(IReadOnlyList<AnalysisResult> results)
    {
        int Count(Func<AnalysisResult, bool> counts) => results.Where(counts).Sum(result => result.Tests.Count);
        static bool IsExploratory(AnalysisResult result) => result.Plan.Role == AnalysisRole.Exploratory;
        return new TestCount(
            Count(result => result.Plan.Role == AnalysisRole.Primary && result.Regimen is null),
            Count(result => result.Plan.Role != AnalysisRole.Primary && !IsExploratory(result) && result.Regimen is null),
            Count(result => !IsExploratory(result) && result.Regimen is not null),
            Count(IsExploratory));
    }
}
