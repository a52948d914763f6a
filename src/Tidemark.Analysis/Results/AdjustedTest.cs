using Tidemark.Protocol;

namespace Tidemark.Analysis.Results;

/// <summary>A test's place in the plan's family.</summary>
/// <param name="Test">Name of the p-value among the numbers of its analysis.</param>
/// <param name="PValue">The p-value as it is.</param>
/// <param name="Adjusted">The p-value adjusted over the family.</param>
/// <param name="Method">The plan's method.</param>
/// <param name="FamilySize">Tests in the family.</param>
public sealed record AdjustedTest(string Test, double PValue, double Adjusted, MultiplicityMethod Method, int FamilySize);
