using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Kaplan-Meier curves: steps, confidence bands, censoring marks, numbers at risk below on the same time axis.</summary>
public static class KaplanMeierFigure
{
    /// <summary>Draws the curves.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="x">Time axis, e.g. <c>Months from the landmark (day 56)</c>.</param>
    /// <param name="yTitle">What survives, e.g. <c>Progression-free</c>.</param>
    /// <param name="curves">Curves.</param>
    /// <param name="riskTimes">Times of the numbers at risk; also the ticks of the time axis.</param>
    public static Figure Of(FigureText words, Axis x, string yTitle, IReadOnlyList<SurvivalCurve> curves, IReadOnlyList<double> riskTimes)
    {
        // Pixels, so that the rows of the numbers keep their distance whatever the number of groups.
        const double PlotPixels = 330, GapPixels = 56, RowPixels = 20;
        var rows = (curves.Count + 1) * RowPixels;
        var inner = PlotPixels + GapPixels + rows;
        List<Trace> traces = [];
        for (var i = 0; i < curves.Count; i++)
        {
            var style = Palette.Of(curves[i].Group, i);
            traces.AddRange(Bands(curves[i], style));
            traces.Add(Steps(curves[i], style));
            traces.Add(Censored(curves[i], style));
            traces.Add(AtRisk(curves[i], style, curves.Count - i, riskTimes));
        }

        var plot = new Plot(
            x with { Ticks = [.. riskTimes.Select(time => new Tick(time, DataTable.Raw(time).Text))] },
            new Axis(yTitle) { Range = (0, 1.02), Domain = ((GapPixels + rows) / inner, 1), Ticks = [.. Fifths()] },
            traces)
        {
            Height = (int)inner + 64 + 30,
            BottomMargin = 30,
            LowerY = new Axis("")
            {
                Range = (0.5, curves.Count + 1.5),
                Domain = (0, rows / inner),
                Ticks = [new Tick(curves.Count + 1, "At risk"), .. curves.Select((curve, i) => new Tick(curves.Count - i, curve.Group))],
                Grid = false,
            },
        };
        return new Figure(words, plot, Data(words, x, curves, riskTimes));
    }

    private static IEnumerable<Tick> Fifths() => [new(0, "0%"), new(0.2, "20%"), new(0.4, "40%"), new(0.6, "60%"), new(0.8, "80%"), new(1, "100%")];

    private static IEnumerable<Trace> Bands(SurvivalCurve curve, Style style) => curve is { Low: { } low, High: { } high }
        ? [Edge(curve, low, style, false), Edge(curve, high, style, true)]
        : [];

    private static ScatterTrace Edge(SurvivalCurve curve, IReadOnlyList<double> edge, Style style, bool fill)
    {
        // A limit that is not defined (nobody left) ends the band.
        var known = edge.TakeWhile(value => !double.IsNaN(value)).Count();
        return new ScatterTrace
        {
            Name = curve.Group,
            LegendGroup = curve.Group,
            ShowLegend = false,
            X = [0, .. curve.Times.Take(known)],
            Y = [1, .. edge.Take(known)],
            Mode = "lines",
            Step = true,
            Width = 0,
            FillToPrevious = fill,
            Color = Palette.Faded(style.Color, "0.11"),
        };
    }

    private static ScatterTrace Steps(SurvivalCurve curve, Style style) => new()
    {
        Name = curve.Group,
        LegendGroup = curve.Group,
        X = [0, .. curve.Times],
        Y = [1, .. curve.Survival],
        Mode = "lines",
        Step = true,
        Width = 2.5,
        Dash = style.Dash,
        Color = style.Color,
        Hover = [HoverText(curve.Group, 0, 1), .. curve.Times.Select((time, i) => HoverText(curve.Group, time, curve.Survival[i]))],
    };

    private static string HoverText(string group, double time, double survival) =>
        $"{group}\n{DataTable.Raw(time).Text}: {Format.Percent(100 * survival, 1)}";

    private static ScatterTrace Censored(SurvivalCurve curve, Style style) => new()
    {
        Name = "Censored",
        LegendGroup = curve.Group,
        ShowLegend = false,
        X = [.. curve.Censored.Select(mark => mark.Time)],
        Y = [.. curve.Censored.Select(mark => mark.Survival)],
        Symbol = "line-ns-open",
        Size = 9,
        Color = style.Color,
        Hover = [.. curve.Censored.Select(mark => $"{mark.Source?.Subject ?? curve.Group} censored\n{DataTable.Raw(mark.Time).Text}")],
        Sources = [.. curve.Censored.Select(mark => mark.Source)],
    };

    private static ScatterTrace AtRisk(SurvivalCurve curve, Style style, int row, IReadOnlyList<double> times) => new()
    {
        Name = curve.Group,
        LegendGroup = curve.Group,
        ShowLegend = false,
        Panel = 2,
        X = times,
        Y = [.. times.Select(_ => (double)row)],
        Mode = "text",
        Text = [.. curve.AtRisk.Select(n => Format.Count(n))],
        Color = style.Color,
    };

    private static Table Data(FigureText words, Axis x, IReadOnlyList<SurvivalCurve> curves, IReadOnlyList<double> riskTimes) => DataTable.For(
        words,
        ["Group", "What", x.Title, "Estimate", "Lower limit", "Upper limit"],
        curves.SelectMany(curve =>
            curve.Times.Select((time, i) => Row(curve.Group, "Estimate", time, Cell.Number(curve.Survival[i], 3), curve.Low?[i], curve.High?[i]))
                .Concat(curve.Censored.Select(mark => Row(curve.Group, "Censored", mark.Time, Cell.Number(mark.Survival, 3), null, null)))
                .Concat(riskTimes.Select((time, i) => Row(curve.Group, "At risk", time, Cell.Count(curve.AtRisk[i]), null, null)))));

    private static TableRow Row(string group, string what, double time, Cell value, double? low, double? high) =>
        new(Cell.Of(group), Cell.Of(what), DataTable.Raw(time), value, Cell.Number(low, 3), Cell.Number(high, 3));
}
