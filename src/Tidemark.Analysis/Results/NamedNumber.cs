namespace Tidemark.Analysis.Results;

/// <summary>A number of the report that an independent program can give again.</summary>
/// <param name="Name">Name, unique within its analysis: lower case, dots between levels, e.g. <c>slope.estimate</c>.</param>
/// <param name="Value">The value; NaN where it is not defined.</param>
/// <param name="Tolerance">Relative tolerance (absolute below 1) to which R's value must agree; 0 for numbers that only our seeded generator gives.</param>
public sealed record NamedNumber(string Name, double Value, double Tolerance = 1e-6);
