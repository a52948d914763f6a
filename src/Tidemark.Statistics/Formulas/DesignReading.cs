namespace Tidemark.Statistics.Formulas;

/// <summary>The design of new rows, or the fault that prevented it.</summary>
/// <param name="Design">Columns as in the fit; a row with a missing value has NaN. Null where there is a fault.</param>
/// <param name="Offset">Offset of each row; null where the model has none.</param>
/// <param name="Fault">The first fault, pointing into the formula.</param>
public sealed record DesignReading(DesignMatrix? Design, double[]? Offset, FormulaFault? Fault);
