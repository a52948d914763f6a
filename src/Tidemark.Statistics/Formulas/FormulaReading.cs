namespace Tidemark.Statistics.Formulas;

/// <summary>A formula that was read, or the fault that prevented it; exactly one is not null.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Fault">The first fault.</param>
public sealed record FormulaReading(Formula? Formula, FormulaFault? Fault);
