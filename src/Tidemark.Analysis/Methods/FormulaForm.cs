namespace Tidemark.Analysis.Methods;

/// <summary>A form that the formula of a method may have.</summary>
/// <param name="Form">The form, for example <c>y ~ x | subject</c>.</param>
/// <param name="Meaning">What it asks for.</param>
public sealed record FormulaForm(string Form, string Meaning);
