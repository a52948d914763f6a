namespace Tidemark.Statistics.Survival;

/// <summary>The answer of <see cref="CoxZph"/>.</summary>
/// <param name="Terms">One test per term, in the order of the model.</param>
/// <param name="Global">All terms together.</param>
/// <param name="Transform">The function of time used.</param>
public sealed record ProportionalHazardsTest(
    IReadOnlyList<TermTest> Terms, TestResult Global, TimeTransform Transform);
