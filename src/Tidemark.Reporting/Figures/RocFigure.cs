using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Figures;

/// <summary>Receiver operating characteristic with marked cut-offs.</summary>
public static class RocFigure
{
    /// <summary>Draws the curves, the line of no information and the cut-offs.</summary>
    /// <param name="words">Words of the figure.</param>
    /// <param name="curves">Curves.</param>
    /// <param name="cutOffs">Cut-offs to mark, each with its <see cref="RocPoint.Label"/>.</param>
    public static Figure Of(FigureText words, IReadOnlyList<RocCurve> curves, IReadOnlyList<RocPoint>? cutOffs = null)
    {
        cutOffs ??= [];
        List<Trace> traces = [Chance(), .. curves.Select(Curve), .. cutOffs.Select(CutOff)];
        var plot = new Plot(
            new Axis("1 − specificity") { Range = (-0.01, 1.01) },
            new Axis("Sensitivity") { Range = (-0.01, 1.01) },
            traces)
        { Height = 520, Square = true };
        return new Figure(words, plot, Data(words, curves, cutOffs));
    }

    private static ScatterTrace Chance() => new()
    {
        Name = "No information",
        X = [0, 1],
        Y = [0, 1],
        Mode = "lines",
        Width = 1,
        Dash = "dot",
        Color = Palette.Quiet,
    };

    private static ScatterTrace Curve(RocCurve curve, int index) => new()
    {
        Name = curve.Name,
        X = [.. curve.Points.Select(point => 1 - point.Specificity)],
        Y = [.. curve.Points.Select(point => point.Sensitivity)],
        Mode = "lines",
        Width = 2.5,
        Dash = Palette.At(index).Dash,
        Color = Palette.At(index).Color,
        Hover = [.. curve.Points.Select(HoverText)],
    };

    private static ScatterTrace CutOff(RocPoint point, int index) => new()
    {
        Name = point.Label ?? "Cut-off",
        X = [1 - point.Specificity],
        Y = [point.Sensitivity],
        Symbol = Palette.At(index + 1).Symbol,
        Color = Palette.At(index + 1).Color,
        Size = 12,
        Hover = [HoverText(point)],
    };

    private static string HoverText(RocPoint point) =>
        $"{point.Label ?? "Threshold"}: {DataTable.Raw(point.Threshold).Text}\n"
        + $"Sensitivity {Format.Number(point.Sensitivity, 2)}, specificity {Format.Number(point.Specificity, 2)}";

    private static Table Data(FigureText words, IReadOnlyList<RocCurve> curves, IReadOnlyList<RocPoint> cutOffs) => DataTable.For(
        words,
        ["Curve or cut-off", "Threshold", "Sensitivity", "Specificity"],
        curves.SelectMany(curve => curve.Points.Select(point => Row(curve.Name, point)))
            .Concat(cutOffs.Select(point => Row(point.Label ?? "Cut-off", point))));

    private static TableRow Row(string name, RocPoint point) => new(
        Cell.Of(name),
        double.IsInfinity(point.Threshold) ? Cell.Of(Format.Number(point.Threshold, 0)) : DataTable.Raw(point.Threshold),
        Cell.Number(point.Sensitivity, 3),
        Cell.Number(point.Specificity, 3));
}
