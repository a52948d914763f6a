namespace Tidemark.Statistics.Formulas;

/// <summary>Columns of equal length with distinct names; immutable.</summary>
public sealed class DataFrame
{
    private readonly Dictionary<string, DataColumn> named;

    /// <summary>A table of columns.</summary>
    /// <param name="columns">The columns, of one length.</param>
    /// <param name="rows">Number of rows; needed only where there is no column.</param>
    /// <exception cref="ArgumentException">Lengths differ or a name stands twice.</exception>
    public DataFrame(IReadOnlyList<DataColumn> columns, int rows = 0)
    {
        Columns = columns;
        Rows = columns.Count == 0 ? rows : columns[0].Texts.Count;
        if (columns.FirstOrDefault(column => column.Texts.Count != Rows) is { } other)
        {
            throw new ArgumentException($"Column {other.Name} has {other.Texts.Count} rows, the table {Rows}.", nameof(columns));
        }

        named = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<DataColumn> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>The column of a name; null where there is none.</summary>
    /// <param name="name">Its name, case-sensitive.</param>
    public DataColumn? this[string name] => named.GetValueOrDefault(name);

    /// <summary>The table at the rows given.</summary>
    /// <param name="rows">Indices of rows; repeats are allowed (bootstrap).</param>
    public DataFrame Take(IReadOnlyList<int> rows) => new([.. Columns.Select(column => column.Take(rows))], rows.Count);

    /// <summary>The table with a column added or replaced.</summary>
    /// <param name="column">The column, of <see cref="Rows"/> rows.</param>
    public DataFrame With(DataColumn column) => this[column.Name] is null
        ? new([.. Columns, column])
        : new([.. Columns.Select(old => old.Name == column.Name ? column : old)]);
}
