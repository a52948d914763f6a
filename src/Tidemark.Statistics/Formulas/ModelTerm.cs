namespace Tidemark.Statistics.Formulas;

/// <summary>A term of a model and its columns.</summary>
/// <param name="Label">The term as R writes it: <c>a:b</c>.</param>
/// <param name="Columns">Indices of its columns in the design.</param>
/// <param name="Variables">Labels of its variables.</param>
public sealed record ModelTerm(string Label, IReadOnlyList<int> Columns, IReadOnlyList<string> Variables)
{
    /// <summary>Number of variables: 1 for a main effect.</summary>
    public int Degree => Variables.Count;
}
