namespace Tidemark.Statistics.Survival;

/// <summary>A test of one term of a model.</summary>
/// <param name="Term">Name of the term.</param>
/// <param name="Test">Its test.</param>
public sealed record TermTest(string Term, TestResult Test);
