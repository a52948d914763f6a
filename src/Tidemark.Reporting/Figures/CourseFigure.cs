using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>
/// Courses of single subjects: the spaghetti plot (log axis, geometric means on top) and the spider plot (percent change of tumor size).
/// </summary>
public static class CourseFigure
{
    /// <summary>Draws one thin line per subject in the color of its group, and the means as heavy lines with markers.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="x">Horizontal axis, e.g. study day.</param>
    /// <param name="y">Vertical axis; <see cref="Axis.Log"/> for a marker.</param>
    /// <param name="subjects">Subjects; the order of first appearance of groups is the order of the legend.</param>
    /// <param name="means">One series per group (its <see cref="SubjectSeries.Group"/>), e.g. geometric means by visit; empty for none.</param>
    /// <param name="references">Heights with a reference line, e.g. a cut-off, or -30 and 20 in a spider plot.</param>
    public static Figure Of(
        FigureText words,
        Axis x,
        Axis y,
        IReadOnlyList<SubjectSeries> subjects,
        IReadOnlyList<SubjectSeries>? means = null,
        IReadOnlyList<Tick>? references = null)
    {
        means ??= [];
        references ??= [];
        var styles = Palette.For(subjects.Concat(means).Select(series => series.Group));
        var named = new HashSet<string>();
        List<Trace> traces = [.. subjects.Select(s => Line(s, styles[s.Group], y, means.Count > 0, named.Add(s.Group)))];
        traces.AddRange(means.Select(mean => MeanLine(mean, styles[mean.Group], y)));
        var plot = new Plot(x, y, traces)
        {
            Height = 480,
            Shapes = [.. references.Select(reference => Shape.Across(reference.Value))],
            Annotations = [.. references.Select(r => new Annotation(double.NaN, r.Value, r.Text) { Align = "right" })],
        };
        return new Figure(words, plot, Data(words, x, y, [.. subjects, .. means]));
    }

    private static ScatterTrace Line(SubjectSeries subject, Style style, Axis y, bool behindMeans, bool first) => new()
    {
        Name = subject.Group,
        LegendGroup = subject.Group,
        ShowLegend = first,
        X = [.. subject.Points.Select(point => point.X)],
        Y = [.. subject.Points.Select(point => point.Y)],
        Mode = "lines+markers",
        Width = 1,
        Dash = behindMeans ? "solid" : style.Dash,
        Symbol = style.Symbol,
        Size = 4,
        Color = style.Color,
        Opacity = behindMeans ? 0.5 : 0.75,
        Hover = [.. subject.Points.Select(point => HoverText(subject, point, y))],
        Sources = [.. subject.Points.Select(point => point.Source)],
    };

    private static ScatterTrace MeanLine(SubjectSeries mean, Style style, Axis y) => new()
    {
        Name = mean.Subject,
        LegendGroup = mean.Group,
        X = [.. mean.Points.Select(point => point.X)],
        Y = [.. mean.Points.Select(point => point.Y)],
        Mode = "lines+markers",
        Width = 3.5,
        Dash = style.Dash,
        Symbol = style.Symbol,
        Size = 10,
        Color = style.Color,
        Hover = [.. mean.Points.Select(point => HoverText(mean, point, y))],
    };

    private static string HoverText(SubjectSeries series, SeriesPoint point, Axis y)
    {
        var value = DataTable.Raw(point.Y).Text;
        var visit = point.Label is null ? "" : $", {point.Label}";
        var censored = point.Censored ? " (at the limit)" : "";
        var place = DataTable.Place(point.Source);
        return $"{series.Subject} · {series.Group}{visit}\n{y.Title}: {value}{censored}" + (place.Length > 0 ? "\n" + place : "");
    }

    private static Table Data(FigureText words, Axis x, Axis y, IReadOnlyList<SubjectSeries> all) => DataTable.For(
        words,
        ["Subject", "Group", "Point", x.Title, y.Title, "Censored", "Source"],
        all.SelectMany(series => series.Points.Select(point => new TableRow(
            Cell.Of(series.Subject),
            Cell.Of(series.Group),
            Cell.Of(point.Label),
            DataTable.Raw(point.X),
            DataTable.Raw(point.Y),
            Cell.Of(point.Censored ? "at the limit" : ""),
            DataTable.Source(point.Source)))));
}
