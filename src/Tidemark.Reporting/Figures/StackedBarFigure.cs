using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Counts by place and kind as standing stacked bars, e.g. what became of each planned visit.</summary>
public static class StackedBarFigure
{
    /// <summary>Draws one bar per place.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="xTitle">What the places are, e.g. <c>Visit</c>.</param>
    /// <param name="yTitle">What is counted, e.g. <c>Subjects</c>.</param>
    /// <param name="places">Places in order.</param>
    /// <param name="counts">Each kind, in order of the legend, with its count at each place.</param>
    public static Figure Of(
        FigureText words,
        string xTitle,
        string yTitle,
        IReadOnlyList<string> places,
        IReadOnlyList<(string Kind, IReadOnlyList<int> Counts)> counts)
    {
        var x = new Axis(xTitle)
        {
            Ticks = [.. places.Select((place, i) => new Tick(i + 1, place))],
            Range = (0.4, places.Count + 0.6),
            Grid = false,
        };
        var plot = new Plot(x, new Axis(yTitle), [.. counts.Select((kind, i) => Bars(kind.Kind, kind.Counts, i, places))])
        {
            Stacked = true,
            Height = 400,
        };
        var rows = counts.SelectMany(kind => places.Select((place, i) => new TableRow(Cell.Of(place), Cell.Of(kind.Kind), Cell.Count(kind.Counts[i]))));
        return new Figure(words, plot, DataTable.For(words, [xTitle, "Kind", yTitle], rows));
    }

    private static BarTrace Bars(string kind, IReadOnlyList<int> counts, int index, IReadOnlyList<string> places) => new()
    {
        Name = kind,
        X = [.. counts.Select((_, i) => i + 1.0)],
        Y = [.. counts.Select(count => (double)count)],
        Thickness = 0.6,
        Color = Palette.Of(kind, index).Color,
        Pattern = Palette.Of(kind, index).Pattern,
        Hover = [.. counts.Select((count, i) => $"{places[i]} · {kind}\n{Format.Count(count)}")],
    };
}
