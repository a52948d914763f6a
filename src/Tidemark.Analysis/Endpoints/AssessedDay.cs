namespace Tidemark.Analysis.Endpoints;

/// <summary>A day on which the tumor was assessed.</summary>
/// <param name="Day">Days from origin.</param>
/// <param name="Adequate">Whether the assessment could tell progression from its absence.</param>
public sealed record AssessedDay(double Day, bool Adequate);
