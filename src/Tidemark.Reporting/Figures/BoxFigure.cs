using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Boxes by group, drawn from five numbers the analysis gives, with every point beside them.</summary>
public static class BoxFigure
{
    /// <summary>Draws the boxes in the order given.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="xTitle">What the groups are.</param>
    /// <param name="y">Vertical axis.</param>
    /// <param name="groups">Groups.</param>
    /// <param name="references">Heights with a reference line.</param>
    public static Figure Of(FigureText words, string xTitle, Axis y, IReadOnlyList<BoxGroup> groups, IReadOnlyList<Tick>? references = null)
    {
        references ??= [];
        var x = new Axis(xTitle)
        {
            Ticks = [.. groups.Select((group, i) => new Tick(i + 1, $"{group.Name}\nn = {Format.Count(group.Points.Count)}"))],
            Range = (0.4, groups.Count + 0.6),
            Grid = false,
        };
        var plot = new Plot(x, y, [.. groups.Select((group, i) => Points(group, i, y))])
        {
            Legend = false,
            Shapes = [.. groups.SelectMany((group, i) => Box(group, i)), .. references.Select(r => Shape.Across(r.Value))],
            Annotations = [.. references.Select(r => new Annotation(double.NaN, r.Value, r.Text) { Align = "right" })],
        };
        return new Figure(words, plot, Data(words, y, groups));
    }

    private static IEnumerable<Shape> Box(BoxGroup group, int index)
    {
        if (double.IsNaN(group.Median))
        {
            return [];
        }

        var style = Palette.Of(group.Name, index);
        double at = index + 1, left = at - 0.3, right = at + 0.3;
        var line = new Shape(0, 0, 0, 0) { Color = style.Color, Dash = "solid", Width = 1.5 };
        return
        [
            line with { Left = at, Right = at, Bottom = group.LowWhisker, Top = group.FirstQuartile },
            line with { Left = at, Right = at, Bottom = group.ThirdQuartile, Top = group.HighWhisker },
            line with { Left = left, Right = right, Bottom = group.FirstQuartile, Top = group.ThirdQuartile, Filled = true, Fill = Palette.Faded(style.Color, "0.10") },
            line with { Left = left, Right = right, Bottom = group.Median, Top = group.Median, Width = 3 },
        ];
    }

    private static ScatterTrace Points(BoxGroup group, int index, Axis y)
    {
        var style = Palette.Of(group.Name, index);
        var own = group.Points.OrderBy(point => point.Y).ThenBy(point => point.Subject, StringComparer.Ordinal).ToList();
        return new ScatterTrace
        {
            Name = group.Name,
            X = [.. own.Select((_, i) => index + 1 + Spread(i))],
            Y = [.. own.Select(point => point.Y)],
            Color = style.Color,
            Symbol = style.Symbol,
            Size = 7,
            Opacity = 0.7,
            Hover = [.. own.Select(p => $"{p.Subject} · {group.Name}\n{y.Title}: {DataTable.Raw(p.Y).Text}"
                + (DataTable.Place(p.Source) is { Length: > 0 } place ? "\n" + place : ""))],
            Sources = [.. own.Select(point => point.Source)],
        };
    }

    // Sideways places by rank, the same every time: neighbors in value stand apart.
    private static double Spread(int rank) => (((rank * 3) % 7) - 3) * 0.06;

    private static Table Data(FigureText words, Axis y, IReadOnlyList<BoxGroup> groups) => DataTable.For(
        words,
        ["Group", "What", y.Title, "Source"],
        groups.SelectMany(group => new[]
        {
            Row(group, "Lower whisker", group.LowWhisker),
            Row(group, "First quartile", group.FirstQuartile),
            Row(group, "Median", group.Median),
            Row(group, "Third quartile", group.ThirdQuartile),
            Row(group, "Upper whisker", group.HighWhisker),
        }.Concat(group.Points.Select(p => new TableRow(Cell.Of(group.Name), Cell.Of(p.Subject), DataTable.Raw(p.Y), DataTable.Source(p.Source))))));

    private static TableRow Row(BoxGroup group, string what, double value) =>
        new(Cell.Of(group.Name), Cell.Of(what), DataTable.Raw(value), Cell.Empty);
}
