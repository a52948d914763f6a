namespace Tidemark.Cli.Tests;

/// <summary>A finding as machines read it.</summary>
internal sealed record JsonFinding(string Code, string Severity, string Title, string Message, string NextStep, string? File, int? Line, int? Column, string? Field);
