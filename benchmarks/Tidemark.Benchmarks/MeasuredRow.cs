namespace Tidemark.Benchmarks;

/// <summary>A row of the table in words.</summary>
internal sealed record MeasuredRow(string Name, string Ours, string Peer, string Ratio, string Asked);
