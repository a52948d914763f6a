namespace Tidemark.Statistics.Formulas;

/// <summary>What an expression is on the rows of a table; one item is a constant.</summary>
internal abstract record Value;

/// <summary>Numbers; NaN is missing.</summary>
internal sealed record NumberValue(double[] Items) : Value;

/// <summary>True (1), false (0) or missing (NaN).</summary>
internal sealed record TruthValue(double[] Items) : Value;

/// <summary>Texts; null is missing.</summary>
internal sealed record TextValue(IReadOnlyList<string?> Items) : Value;

/// <summary>A categorical variable.</summary>
internal sealed record FactorValue(Factor Factor) : Value;

/// <summary>Several columns with what their names end in.</summary>
internal sealed record MatrixValue(double[][] Columns, string[] Suffixes) : Value;

/// <summary>Follow-up; a missing row is marked.</summary>
internal sealed record SurvivalValue(SurvivalResponse Survival, bool[] IsMissing) : Value;
