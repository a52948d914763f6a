namespace Tidemark.Statistics.Formulas;

/// <summary>A column of the data that the fixed effects use, for grids of reference values.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Levels">Its levels in the rows kept where it is used as categories (also inside factor()), else null.</param>
/// <param name="Mean">Its mean in the rows kept; NaN where it is text.</param>
public sealed record Predictor(string Name, IReadOnlyList<string>? Levels, double Mean);
