namespace Tidemark.Build;

/// <summary>A test that did not run, and why.</summary>
internal sealed record SkippedTest(string Name, string Reason);
