using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>The table of a figure's data.</summary>
internal static class DataTable
{
    internal static Table For(FigureText words, IReadOnlyList<Column> columns, IEnumerable<TableRow> rows) =>
        new(words.Id + "-data", "Data of the figure: " + words.Title, columns, [.. rows], []);

    internal static Cell Raw(double value) => Cell.Number(value, Digits(value));

    internal static Cell Source(PointSource? source) => Cell.Of(Place(source));

    internal static string Place(PointSource? source) => source switch
    {
        null => "",
        { Source: null } => source.Datum ?? "",
        { Datum: null } => source.Source.At().ToString(),
        _ => $"{source.Datum}, {source.Source.At()}",
    };

    private static int Digits(double value) => Math.Abs(value) switch
    {
        _ when value == Math.Round(value) => 0,
        < 0.1 => 4,
        < 10 => 2,
        _ => 1,
    };
}
