using Tidemark.Analysis.Results;
using Tidemark.Reporting.Figures;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Curves of an analysis as a Kaplan-Meier figure and as a table of medians, in months, or in years where they run long.</summary>
internal static class EventFreeFigure
{
    private const double LongMonths = 60;

    internal static Figure Of(string id, string title, string yTitle, string origin, IReadOnlyList<EventFreeCurve> curves, string note)
    {
        var (length, unit) = Scale(curves);
        var counts = string.Join("; ", curves.Select(curve => $"{curve.Group}: n = {Format.Count(curve.N)}, {Format.Count(curve.Events)} events"));
        var words = new FigureText(
            id,
            title,
            $"Kaplan-Meier curves of {yTitle}, time in {unit} from {origin}. {counts}.",
            note);
        return KaplanMeierFigure.Of(
            words,
            new Axis($"{EfficacyWords.Upper(unit)} from {origin}"),
            yTitle,
            [.. curves.Select(curve => Draw(curve, length))],
            [.. curves[0].AtRisk.Select(count => Math.Round(count.Days / length, 6))]);
    }

    internal static Table Medians(AnalysisResult result, string id, string title, IReadOnlyList<EventFreeCurve> curves, params IEnumerable<string> notes)
    {
        var (length, unit) = Scale(curves);
        return EfficacyWords.Numbers(
            result,
            id,
            title,
            ["Group", "n", "Events", $"Median, {unit} (interval)"],
            curves.Select(curve => new TableRow(
                Cell.Of(curve.Group),
                Cell.Count(curve.N),
                Cell.Count(curve.Events),
                curve.Median is { } median
                    ? Cell.Estimate(median / length, (curve.MedianLow / length) ?? double.NaN, (curve.MedianHigh / length) ?? double.NaN, 1)
                    : Cell.Of("not reached"))),
            notes);
    }

    internal static (double Length, string Unit) Scale(IReadOnlyList<EventFreeCurve> curves) =>
        curves.SelectMany(curve => curve.Steps).Select(step => step.Days).DefaultIfEmpty(0).Max() > LongMonths * EfficacyWords.Month
            ? (12 * EfficacyWords.Month, "years")
            : (EfficacyWords.Month, "months");

    private static SurvivalCurve Draw(EventFreeCurve curve, double length) => new(
        curve.Group,
        [.. curve.Steps.Select(step => step.Days / length)],
        [.. curve.Steps.Select(step => step.Survival)],
        [.. curve.Steps.Select(step => step.Low ?? double.NaN)],
        [.. curve.Steps.Select(step => step.High ?? double.NaN)],
        [.. curve.Steps.Where(step => step.Censored > 0).Select(step => new CensorMark(step.Days / length, step.Survival))],
        [.. curve.AtRisk.Select(count => count.Count)]);
}
