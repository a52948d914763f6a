namespace Tidemark.Statistics.Formulas;

/// <summary>A variable of a formula that is no model.</summary>
/// <param name="Label">As R writes it.</param>
/// <param name="Numbers">Its numbers on the rows kept (NaN only where incomplete rows are kept); null where it is text.</param>
/// <param name="Factor">Its categories where it is text, a factor, or true and false; null where it is numeric.</param>
/// <param name="NumberFault">The fault to report where a method needs numbers and these are text; null where they are numbers.</param>
public sealed record Variable(string Label, double[]? Numbers, Factor? Factor, FormulaFault? NumberFault)
{
    /// <summary>Its categories: those it has, or its distinct numbers, ascending.</summary>
    public Factor AsFactor() => Factor ?? Factor.Of(Label, Numbers ?? []);
}
