namespace Tidemark.Statistics.Formulas;

/// <summary>A model frame, or the fault that prevented it; exactly one is not null.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Fault">The first fault, pointing into the formula.</param>
public sealed record ModelFrameReading(ModelFrame? Frame, FormulaFault? Fault);
