namespace Tidemark.Statistics.MarginalMeans;

/// <summary>A named linear function l'β plus a known offset, and the levels it belongs to.</summary>
internal sealed record LinearFunction(string Label, IReadOnlyList<KeyValuePair<string, string>> Levels, double[] Weights, double Offset = 0);
