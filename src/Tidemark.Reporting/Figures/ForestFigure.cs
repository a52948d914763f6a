using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Forest plot: estimates with intervals on one axis, the numbers beside them.</summary>
public static class ForestFigure
{
    /// <summary>Draws the rows from top to bottom.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="x">Axis of the estimates, e.g. <c>Hazard ratio (log scale)</c> with <see cref="Axis.Log"/>.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="none">Value of no effect: 1 for a ratio, 0 for a difference.</param>
    /// <param name="digits">Digits of the printed numbers.</param>
    public static Figure Of(FigureText words, Axis x, IReadOnlyList<ForestRow> rows, double none = 1, int digits = 2)
    {
        var y = new Axis("")
        {
            Ticks = [.. rows.Select((row, i) => new Tick(rows.Count - i, Label(row)))],
            Range = (0.3, rows.Count + 0.7),
            Grid = false,
        };
        List<Trace> traces = [Estimates(rows, true, digits), Estimates(rows, false, digits)];
        var numbers = rows.Select((row, i) => new Annotation(double.NaN, rows.Count - i, Format.Estimate(row.Estimate, row.Low, row.High, digits))
        {
            Align = "outside",
            VerticalAlign = "middle",
            Color = Palette.Ink,
            Size = 12,
        }).Where((_, i) => !double.IsNaN(rows[i].Estimate));
        var plot = new Plot(x, y, [.. traces.Where(trace => trace.X.Count > 0)])
        {
            Height = 130 + (42 * rows.Count),
            Legend = false,
            Shapes = [Shape.Up(none)],
            Annotations = [.. numbers],
        };
        return new Figure(words, plot, Data(words, x, rows, digits));
    }

    private static string Label(ForestRow row)
    {
        List<string> counts = [];
        if (row.N is { } n)
        {
            counts.Add($"n = {Format.Count(n)}");
        }

        if (row.Events is { } events)
        {
            counts.Add($"{Format.Count(events)} events");
        }

        return counts.Count == 0 ? row.Label : $"{row.Label}\n{string.Join(", ", counts)}";
    }

    private static ScatterTrace Estimates(IReadOnlyList<ForestRow> rows, bool strong, int digits)
    {
        var own = rows.Select((row, i) => (row, place: (double)(rows.Count - i)))
            .Where(item => item.row.Strong == strong && !double.IsNaN(item.row.Estimate)).ToList();
        return new ScatterTrace
        {
            Name = strong ? "Pre-specified" : "Other",
            X = [.. own.Select(item => item.row.Estimate)],
            Y = [.. own.Select(item => item.place)],
            ErrorX = ([.. own.Select(item => item.row.Low)], [.. own.Select(item => item.row.High)]),
            Symbol = strong ? "square" : "circle",
            Size = strong ? 11 : 8,
            Color = strong ? Palette.At(0).Color : Palette.Ink,
            Hover = [.. own.Select(item => $"{Label(item.row)}\n{Format.Estimate(item.row.Estimate, item.row.Low, item.row.High, digits)}")],
        };
    }

    private static Table Data(FigureText words, Axis x, IReadOnlyList<ForestRow> rows, int digits) => DataTable.For(
        words,
        ["Row", "n", "Events", x.Title + " (interval)"],
        rows.Select(row => new TableRow(
            Cell.Of(row.Label),
            row.N is { } n ? Cell.Count(n) : Cell.Missing,
            row.Events is { } events ? Cell.Count(events) : Cell.Missing,
            Cell.Estimate(row.Estimate, row.Low, row.High, digits))));
}
