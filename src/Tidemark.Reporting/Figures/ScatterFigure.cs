using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Points of two variables with fitted lines and their bands.</summary>
public static class ScatterFigure
{
    /// <summary>Draws points by group and lines as given.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="x">Horizontal axis.</param>
    /// <param name="y">Vertical axis.</param>
    /// <param name="points">Points.</param>
    /// <param name="lines">Fitted lines; empty for none.</param>
    /// <param name="zeroLines">True draws quiet lines at the zeros of both axes (linear axes only).</param>
    public static Figure Of(
        FigureText words,
        Axis x,
        Axis y,
        IReadOnlyList<ScatterPoint> points,
        IReadOnlyList<FittedLine>? lines = null,
        bool zeroLines = true)
    {
        lines ??= [];
        var groups = points.Select(point => point.Group).Distinct().ToList();
        var styles = Palette.For(groups);
        List<Trace> traces = [.. lines.SelectMany((line, i) => Line(line, i))];
        traces.AddRange(groups.Select(group => Points(group, styles[group], points, x, y)));
        var plot = new Plot(x, y, traces)
        {
            Height = 460,
            Legend = groups.Count > 1 || lines.Count > 0,
            Shapes = zeroLines && !x.Log && !y.Log
                ? [Shape.Across(0) with { Color = "#c3c9d0", Dash = "solid" }, Shape.Up(0) with { Color = "#c3c9d0", Dash = "solid" }]
                : [],
        };
        return new Figure(words, plot, Data(words, x, y, points));
    }

    private static ScatterTrace Points(string group, Style style, IReadOnlyList<ScatterPoint> points, Axis x, Axis y)
    {
        var own = points.Where(point => point.Group == group).ToList();
        return new ScatterTrace
        {
            Name = group,
            X = [.. own.Select(point => point.X)],
            Y = [.. own.Select(point => point.Y)],
            Color = style.Color,
            Symbol = style.Symbol,
            Size = 8,
            Opacity = 0.85,
            Hover = [.. own.Select(p => $"{p.Subject} · {group}\n{x.Title}: {DataTable.Raw(p.X).Text}\n{y.Title}: {DataTable.Raw(p.Y).Text}"
                + (DataTable.Place(p.Source) is { Length: > 0 } place ? "\n" + place : ""))],
            Sources = [.. own.Select(point => point.Source)],
        };
    }

    private static IEnumerable<Trace> Line(FittedLine line, int index)
    {
        var color = index == 0 ? Palette.Ink : Palette.At(index).Color;
        if (line.Low is { } low && line.High is { } high)
        {
            yield return Edge(line, low, color, false);
            yield return Edge(line, high, color, true);
        }

        yield return new ScatterTrace
        {
            Name = line.Name,
            LegendGroup = line.Name,
            X = line.X,
            Y = line.Y,
            Mode = "lines",
            Width = 2,
            Dash = index == 0 ? "solid" : Palette.At(index).Dash,
            Color = color,
        };
    }

    private static ScatterTrace Edge(FittedLine line, IReadOnlyList<double> edge, string color, bool fill) => new()
    {
        Name = line.Name,
        LegendGroup = line.Name,
        ShowLegend = false,
        X = line.X,
        Y = edge,
        Mode = "lines",
        Width = 0,
        FillToPrevious = fill,
        Color = Palette.Faded(color, "0.12"),
    };

    private static Table Data(FigureText words, Axis x, Axis y, IReadOnlyList<ScatterPoint> points) => DataTable.For(
        words,
        ["Subject", "Group", x.Title, y.Title, "Source"],
        points.Select(point => new TableRow(
            Cell.Of(point.Subject),
            Cell.Of(point.Group),
            DataTable.Raw(point.X),
            DataTable.Raw(point.Y),
            DataTable.Source(point.Source))));
}
