namespace Tidemark.Statistics.Formulas;

/// <summary>Random effects of a grouping factor: <c>(terms | group)</c>.</summary>
/// <param name="Label">The term as written, one group: <c>1 + x | id</c>.</param>
/// <param name="Design">Columns of the effects, one row per row kept.</param>
/// <param name="Group">The group of each row.</param>
/// <param name="Correlated">False for <c>(terms || group)</c>: the effects are independent.</param>
public sealed record RandomTerm(string Label, DesignMatrix Design, Factor Group, bool Correlated);
