namespace Tidemark.Statistics.MixedModels;

/// <summary>One random term of a mixed model: a vector of correlated random effects for each level of a grouping factor, as
/// (columns | group) in a formula. Uncorrelated effects are terms of their own with the same codes; crossed and nested factors
/// are terms with codes of their own.</summary>
/// <param name="Group">Name of the grouping factor.</param>
/// <param name="Codes">Code of the level of each row, any integers.</param>
/// <param name="Columns">The random effects, for example <c>DesignMatrix.Intercept(n).With("time", t)</c>; rows with NaN are
/// dropped and counted.</param>
public sealed record RandomTerm(string Group, IReadOnlyList<int> Codes, DesignMatrix Columns)
{
    /// <summary>One term for each column, for random effects that are not correlated (the double bar of a formula).</summary>
    public IEnumerable<RandomTerm> Uncorrelated() =>
        Columns.Terms.Select((name, j) => this with { Columns = DesignMatrix.Empty(Columns.Rows).With(name, Columns.Columns[j]) });
}
