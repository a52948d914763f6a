namespace Tidemark.Simulation.Safety;

/// <summary>One adverse event at its worst grade; days from the first dose.</summary>
internal sealed record Toxicity(string Term, string SystemOrganClass, int Grade, int Start, int? End, bool Serious);
