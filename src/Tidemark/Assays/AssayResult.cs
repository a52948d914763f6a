namespace Tidemark.Assays;

/// <summary>A measured value as the assay can stand for it.</summary>
/// <param name="Quantification">Whether the value was quantified or lies beyond a limit.</param>
/// <param name="Value">The value, or the limit it lies beyond (<c>&lt;0.5</c> has 0.5); NaN when not done.</param>
/// <param name="Unit">UCUM unit.</param>
/// <param name="Verbatim">The text as it arrived.</param>
public sealed record AssayResult(Quantification Quantification, double Value, string Unit, string Verbatim);
