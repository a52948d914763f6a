namespace Tidemark.Build;

/// <summary>What a program said and how it ended.</summary>
internal sealed record Captured(int ExitCode, string Output, string Error);
