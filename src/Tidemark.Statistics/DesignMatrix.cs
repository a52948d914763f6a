namespace Tidemark.Statistics;

/// <summary>The named columns of a linear predictor; immutable.</summary>
public sealed class DesignMatrix
{
    private DesignMatrix(int rows, IReadOnlyList<string> terms, IReadOnlyList<double[]> columns) =>
        (Rows, Terms, Columns) = (rows, terms, columns);

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The columns, each of <see cref="Rows"/> values.</summary>
    public IReadOnlyList<double[]> Columns { get; }

    /// <summary>A design without columns.</summary>
    /// <param name="rows">Number of rows.</param>
    public static DesignMatrix Empty(int rows) => new(rows, [], []);

    /// <summary>A design with the column of ones, named "(Intercept)".</summary>
    /// <param name="rows">Number of rows.</param>
    public static DesignMatrix Intercept(int rows) => Empty(rows).With("(Intercept)", Enumerable.Repeat(1.0, rows).ToArray());

    /// <summary>A design of columns that are taken over, not copied.</summary>
    internal static DesignMatrix Of(int rows, IReadOnlyList<string> terms, IReadOnlyList<double[]> columns) => new(rows, terms, columns);

    /// <summary>This design with one more column.</summary>
    /// <param name="term">Name of the column.</param>
    /// <param name="column">Its values; NaN marks a row to drop.</param>
    /// <exception cref="ArgumentException">The length is not <see cref="Rows"/>.</exception>
    public DesignMatrix With(string term, IReadOnlyList<double> column) => column.Count == Rows
        ? new DesignMatrix(Rows, [.. Terms, term], [.. Columns, [.. column]])
        : throw new ArgumentException($"Column {term} has {column.Count} values, the design {Rows} rows.", nameof(column));

    /// <summary>This design with treatment contrasts of a factor: one column per level but the first.</summary>
    /// <param name="name">Name of the factor; a column is called name + level.</param>
    /// <param name="codes">Code 0..k-1 of each row's level; a negative code is missing.</param>
    /// <param name="levels">Names of the levels; the first is the reference.</param>
    public DesignMatrix WithFactor(string name, IReadOnlyList<int> codes, IReadOnlyList<string> levels) =>
        Enumerable.Range(1, Math.Max(0, levels.Count - 1)).Aggregate(this, (design, level) => design.With(
            name + levels[level],
            [.. codes.Select(c => c < 0 ? double.NaN : c == level ? 1.0 : 0)]));

    /// <summary>This design with the product of two of its columns, named "a:b".</summary>
    /// <param name="first">Name of a column.</param>
    /// <param name="second">Name of another.</param>
    public DesignMatrix WithProduct(string first, string second) =>
        With($"{first}:{second}", [.. Column(first).Zip(Column(second), (a, b) => a * b)]);

    /// <summary>The column of a name.</summary>
    /// <param name="term">Name of the column.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public double[] Column(string term)
    {
        var at = Terms.ToList().IndexOf(term);
        return at >= 0 ? Columns[at] : throw new ArgumentException($"No column {term}.", nameof(term));
    }

    /// <summary>The rows at the indices given.</summary>
    /// <param name="rows">Indices of rows, repeats allowed (bootstrap).</param>
    public DesignMatrix Select(IReadOnlyList<int> rows) =>
        new(rows.Count, Terms, [.. Columns.Select(c => rows.Select(i => c[i]).ToArray())]);

    /// <summary>Indices of the rows in which neither the design nor a further column has NaN.</summary>
    /// <param name="others">Further columns of the same length.</param>
    public int[] CompleteRows(params IReadOnlyList<double>[] others)
    {
        foreach (var o in others)
        {
            Pairs.RequireSameLength(new int[Rows], o);
        }

        return [.. Enumerable.Range(0, Rows).Where(i =>
            Columns.All(c => !double.IsNaN(c[i])) && others.All(o => !double.IsNaN(o[i])))];
    }
}
