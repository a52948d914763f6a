using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Waterfall plot: one bar per subject, longest growth left; groups told apart by color and by pattern.</summary>
public static class WaterfallFigure
{
    /// <summary>Draws the bars in falling order of change.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="y">Vertical axis, percent change.</param>
    /// <param name="bars">Bars in any order.</param>
    /// <param name="groups">Groups in the order of the legend.</param>
    /// <param name="references">Heights with a reference line, e.g. -30 and 20.</param>
    public static Figure Of(
        FigureText words,
        Axis y,
        IReadOnlyList<WaterfallBar> bars,
        IReadOnlyList<string> groups,
        IReadOnlyList<Tick>? references = null)
    {
        references ??= [];
        var order = bars.OrderByDescending(bar => bar.Change).ThenBy(bar => bar.Subject, StringComparer.Ordinal).ToList();
        var styles = Palette.For(groups);
        var traces = groups.Select(group => Bars(group, styles[group], order, y)).Where(trace => trace.X.Count > 0);
        var x = new Axis($"Subjects, ordered by change (n = {Format.Count(bars.Count)})")
        {
            Ticks = [.. order.Select((bar, i) => new Tick(i + 1, bar.Mark ?? ""))],
            Grid = false,
            Range = (0.3, order.Count + 0.7),
        };
        var plot = new Plot(x, y with { ZeroLine = true }, [.. traces])
        {
            Shapes = [.. references.Select(reference => Shape.Across(reference.Value))],
            Annotations = [.. references.Select(Reference)],
        };
        return new Figure(words, plot, Data(words, y, order));
    }

    // Bars grow left above zero and right below it: the words stand where no bar is.
    private static Annotation Reference(Tick reference) => reference.Value < 0
        ? new Annotation(0.4, reference.Value, reference.Text) { Align = "left", VerticalAlign = "top" }
        : new Annotation(double.NaN, reference.Value, reference.Text) { Align = "right" };

    private static BarTrace Bars(string group, Style style, List<WaterfallBar> order, Axis y)
    {
        var own = order.Select((bar, i) => (bar, place: i + 1.0)).Where(item => item.bar.Group == group).ToList();
        return new BarTrace
        {
            Name = group,
            X = [.. own.Select(item => item.place)],
            Y = [.. own.Select(item => item.bar.Change)],
            Color = style.Color,
            Pattern = style.Pattern,
            Hover = [.. own.Select(item => HoverText(item.bar, y))],
            Sources = [.. own.Select(item => item.bar.Source)],
        };
    }

    private static string HoverText(WaterfallBar bar, Axis y)
    {
        var place = DataTable.Place(bar.Source);
        return $"{bar.Subject} · {bar.Group}\n{y.Title}: {Format.Percent(bar.Change, 1)}"
            + (bar.Detail is null ? "" : "\n" + bar.Detail) + (place.Length > 0 ? "\n" + place : "");
    }

    private static Table Data(FigureText words, Axis y, List<WaterfallBar> order) => DataTable.For(
        words,
        ["Subject", "Group", y.Title, "Mark", "Detail", "Source"],
        order.Select(bar => new TableRow(
            Cell.Of(bar.Subject),
            Cell.Of(bar.Group),
            Cell.Number(bar.Change, 1),
            Cell.Of(bar.Mark),
            Cell.Of(bar.Detail),
            DataTable.Source(bar.Source))));
}
