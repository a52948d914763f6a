namespace Tidemark.Reporting.Tables;

/// <summary>One row; as many cells as the table has columns (a group row has one, its heading).</summary>
/// <param name="Cells">The cells.</param>
public sealed record TableRow(params IReadOnlyList<Cell> Cells)
{
    /// <summary>True for a row that heads the rows below it.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Steps of indentation of the row heading.</summary>
    public int Indent { get; init; }

    /// <summary>True for a row that stands out (a total, the pre-specified cut-off).</summary>
    public bool Strong { get; init; }

    /// <summary>A row that heads those below it.</summary>
    public static TableRow Group(string heading) => new(Cell.Of(heading)) { IsGroup = true };
}
