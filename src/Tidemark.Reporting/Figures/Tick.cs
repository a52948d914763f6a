namespace Tidemark.Reporting.Figures;

/// <summary>A tick of an axis.</summary>
/// <param name="Value">Where, in data units.</param>
/// <param name="Text">Label.</param>
public sealed record Tick(double Value, string Text);
