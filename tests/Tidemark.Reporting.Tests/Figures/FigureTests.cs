using Tidemark.Reporting.Figures;

namespace Tidemark.Reporting.Tests.Figures;

public sealed class FigureTests
{
    [Fact]
    public void Groups_of_a_waterfall_differ_in_color_and_in_pattern()
    {
        var bars = ((Plot)ExampleFigures.Waterfall().Content).Traces.Cast<BarTrace>().ToList();
        Assert.Equal(3, bars.Count);
        Assert.Equal(3, bars.Select(bar => bar.Color).Distinct().Count());
        Assert.Equal(3, bars.Select(bar => bar.Pattern).Distinct().Count());
    }

    [Fact]
    public void Curves_of_survival_differ_in_dash_and_share_the_time_axis_with_the_numbers_at_risk()
    {
        var plot = (Plot)ExampleFigures.KaplanMeier().Content;
        var steps = plot.Traces.OfType<ScatterTrace>().Where(trace => trace is { Step: true, ShowLegend: true }).ToList();
        Assert.Equal(2, steps.Select(trace => trace.Dash).Distinct().Count());
        Assert.All(steps, trace => Assert.Equal((0.0, 1.0), (trace.X[0], trace.Y[0])));
        var risk = plot.Traces.OfType<ScatterTrace>().Where(trace => trace.Panel == 2).ToList();
        Assert.Equal(["18", "16", "13", "10", "7", "4", "1"], risk[0].Text!);
        Assert.NotNull(plot.LowerY);
    }

    [Fact]
    public void A_point_keeps_the_specimen_the_file_and_the_line_it_came_from()
    {
        var figure = ExampleFigures.Spaghetti();
        var source = ((Plot)figure.Content).Traces[0].Sources![1]!;
        Assert.Equal(("S001-2", "data/measurements.csv", 3), (source.Datum, source.Source!.File, source.Source.Line));
        Assert.Contains(figure.Data.Rows, row => row.Cells[^1].Text == "S001-2, data/measurements.csv:3");
    }
}
