using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Swimmer plot: one lane per subject, longest on top, with its events.</summary>
public static class SwimmerFigure
{
    private static readonly string[] Symbols =
        ["line-ns-open", "diamond", "x", "circle-open", "triangle-up-open", "square-open", "star", "cross-open"];

    private static readonly string[] Colors =
        ["#1f2933", "#1f2933", "#000000", "#1f2933", "#1f2933", "#1f2933", "#1f2933", "#1f2933"];

    /// <summary>Draws the lanes.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="x">Time axis.</param>
    /// <param name="lanes">Lanes in any order.</param>
    /// <param name="groups">Groups in the order of the legend.</param>
    /// <param name="kinds">Kinds of mark in the order of the legend; the first gets the small tick (samples).</param>
    public static Figure Of(
        FigureText words,
        Axis x,
        IReadOnlyList<SwimmerLane> lanes,
        IReadOnlyList<string> groups,
        IReadOnlyList<string> kinds)
    {
        var order = lanes.OrderBy(lane => lane.End).ThenBy(lane => lane.Subject, StringComparer.Ordinal).ToList();
        var styles = Palette.For(groups);
        List<Trace> traces = [.. groups.Select(group => Lanes(group, styles[group], order)).Where(trace => trace.X.Count > 0)];
        traces.AddRange(kinds.Select((kind, i) => Marks(kind, i, order)).Where(trace => trace.X.Count > 0));
        traces.AddRange(Arrows(order) is { X.Count: > 0 } arrows ? [arrows] : []);
        var y = new Axis("Subject")
        {
            Ticks = [.. order.Select((lane, i) => new Tick(i + 1, lane.Subject))],
            Grid = false,
            Range = (0.3, order.Count + 0.7),
        };
        var plot = new Plot(x with { Range = x.Range ?? (0, 1.04 * order.Max(l => l.End)) }, y, traces) { Height = 150 + (13 * order.Count) };
        return new Figure(words, plot, Data(words, x, order));
    }

    private static BarTrace Lanes(string group, Style style, List<SwimmerLane> order)
    {
        var own = order.Select((lane, i) => (lane, place: i + 1.0)).Where(item => item.lane.Group == group).ToList();
        return new BarTrace
        {
            Name = group,
            Horizontal = true,
            Thickness = 0.62,
            Opacity = 0.55,
            X = [.. own.Select(item => item.lane.End)],
            Y = [.. own.Select(item => item.place)],
            Color = style.Color,
            Pattern = style.Pattern,
            Hover = [.. own.Select(item => $"{item.lane.Subject} · {group}\n{DataTable.Raw(item.lane.End).Text}{(item.lane.Ongoing ? ", ongoing" : "")}")],
        };
    }

    private static ScatterTrace Marks(string kind, int index, List<SwimmerLane> order)
    {
        var own = order.SelectMany((lane, i) => lane.Marks.Where(mark => mark.Kind == kind).Select(mark => (lane, mark, place: i + 1.0))).ToList();
        return new ScatterTrace
        {
            Name = kind,
            X = [.. own.Select(item => item.mark.At)],
            Y = [.. own.Select(item => item.place)],
            Symbol = Symbols[index % Symbols.Length],
            Color = Colors[index % Colors.Length],
            Size = 8,
            Hover = [.. own.Select(item => $"{item.lane.Subject} · {kind}\n{DataTable.Raw(item.mark.At).Text}"
                + (DataTable.Place(item.mark.Source) is { Length: > 0 } place ? "\n" + place : ""))],
            Sources = [.. own.Select(item => item.mark.Source)],
        };
    }

    private static ScatterTrace Arrows(List<SwimmerLane> order)
    {
        var own = order.Select((lane, i) => (lane, place: i + 1.0)).Where(item => item.lane.Ongoing).ToList();
        return new ScatterTrace
        {
            Name = "Ongoing",
            X = [.. own.Select(item => item.lane.End)],
            Y = [.. own.Select(item => item.place)],
            Symbol = "triangle-right",
            Size = 9,
        };
    }

    private static Table Data(FigureText words, Axis x, List<SwimmerLane> order) => DataTable.For(
        words,
        ["Subject", "Group", "What", x.Title, "Source"],
        order.AsEnumerable().Reverse().SelectMany(lane => lane.Marks
            .Select(mark => Row(lane, mark.Kind, mark.At, mark.Source))
            .Append(Row(lane, lane.Ongoing ? "End (ongoing)" : "End", lane.End, null))));

    private static TableRow Row(SwimmerLane lane, string what, double at, PointSource? source) =>
        new(Cell.Of(lane.Subject), Cell.Of(lane.Group), Cell.Of(what), DataTable.Raw(at), DataTable.Source(source));
}
