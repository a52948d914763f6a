using Tidemark.Reporting.Figures;

namespace Tidemark.Reporting.Tests;

/// <summary>One figure of each kind from invented numbers (smooth functions of the subject's place: no generator).</summary>
internal static class ExampleFigures
{
    private static readonly string[] Responses = ["PR", "SD", "PD"];
    private static readonly double[] Days = [0, 42, 84, 126];
    private static readonly string[] Visits = ["BL", "C2", "C4", "C6"];

    internal static string Subject(int i) => $"{i + 1:000}";

    internal static string Response(int i) => i % 10 == 9 ? "CR" : Responses[i % 3];

    internal static double Wobble(int i, int k) => Math.Sin((i * 12.9898) + (k * 78.233));

    internal static double Marker(int i, int visit)
    {
        var trend = Response(i) switch { "PR" or "CR" => -0.16, "SD" => -0.05, _ => 0.12 };
        return Math.Exp(2.2 + (0.5 * Wobble(i, 0)) + (trend * visit) + (0.09 * Wobble(i, visit + 1)));
    }

    internal static double TumorChange(int i) => Response(i) switch
    {
        "CR" => -100,
        "PR" => -48 + (16 * Wobble(i, 7)),
        "SD" => -6 + (18 * Wobble(i, 7)),
        _ => 38 + (20 * Wobble(i, 7)),
    };

    internal static PointSource Source(int i, int visit) => new(Subject(i), $"S{i + 1:000}-{visit + 1}", new SourceLine("data/measurements.csv", 2 + (i * 4) + visit));

    internal static Figure Spaghetti()
    {
        var subjects = Enumerable.Range(0, 44).Select(i => new SubjectSeries(Subject(i), Response(i), [.. Enumerable.Range(0, Response(i) == "PD" ? 2 : 4)
            .Select(k => new SeriesPoint(Days[k] + (3 * Wobble(i, k + 20)), Marker(i, k), Visits[k], Source(i, k)))])).ToList();
        var means = new[] { "CR", "PR", "SD", "PD" }.Select(group => new SubjectSeries($"{group}, geometric mean", group,
            [.. Enumerable.Range(0, group == "PD" ? 2 : 4).Select(k => new SeriesPoint(Days[k], Math.Exp(subjects.Where(s => s.Group == group)
                .Average(s => Math.Log(s.Points[k].Y))), Visits[k]))])).ToList();
        return CourseFigure.Of(
            new FigureText("spaghetti", "Serum HER2 by best overall response", "Spaghetti plot of serum HER2 on a log axis against study day for 44 subjects; the geometric mean falls in responders and rises in progressors.", "n = 44; 6 without a valid baseline left out."),
            new Axis("Days from first dose"), new Axis("Serum HER2 (ng/mL)") { Log = true }, subjects, means, [new Tick(15, "15 ng/mL")]);
    }

    internal static Figure Spider() => CourseFigure.Of(
        new FigureText("spider", "Sum of diameters along the course", "Spider plot of percent change of the sum of diameters."),
        new Axis("Days from first dose"),
        new Axis("Change in sum of diameters (%)") { ZeroLine = true },
        [.. Enumerable.Range(0, 40).Select(i => new SubjectSeries(Subject(i), Response(i), [.. Enumerable.Range(0, 4)
            .Select(k => new SeriesPoint(k * 42, TumorChange(i) * (1 - Math.Exp(-0.9 * k)), $"scan {k}", Source(i, k)))]))],
        null,
        [new Tick(-30, "−30%"), new Tick(20, "+20%")]);

    internal static Figure Waterfall() => WaterfallFigure.Of(
        new FigureText("waterfall", "Best change in tumor size by marker change at cycle 2", "Waterfall plot of best percent change of the sum of diameters; bars of subjects whose marker fell by 20% or more gather on the right.", "n = 44. Letters: best overall response."),
        new Axis("Best change in sum of diameters (%)") { Range = (-105, 80) },
        [.. Enumerable.Range(0, 44).Select(i => new WaterfallBar(Subject(i), TumorChange(i), Group(i), Response(i), null, Source(i, 1)))],
        ["Fall of 20% or more", "No such fall", "No value"],
        [new Tick(-30, "−30%"), new Tick(20, "+20%")]);

    internal static string Group(int i) => i % 11 == 10 ? "No value" : Marker(i, 1) / Marker(i, 0) <= 0.87 ? "Fall of 20% or more" : "No such fall";

    internal static Figure Swimmer() => SwimmerFigure.Of(
        new FigureText("swimmer", "Course of each subject", "Swimmer plot of 44 subjects with samples, progression and death."),
        new Axis("Days from first dose"),
        [.. Enumerable.Range(0, 44).Select(i => new SwimmerLane(Subject(i), Response(i), Math.Round(190 + (150 * Wobble(i, 3))), i % 4 == 0,
            [.. Days.Where(day => day < 190 + (150 * Wobble(i, 3))).Select((day, k) => new SwimmerMark("Sample", day, Source(i, k))),
                .. i % 4 == 0 ? Array.Empty<SwimmerMark>() : [new SwimmerMark(i % 7 == 1 ? "Death" : "Progression", Math.Round(190 + (150 * Wobble(i, 3))))]]))],
        ["CR", "PR", "SD", "PD"],
        ["Sample", "Progression", "Death"]);

    internal static Figure Scatter()
    {
        var x = Enumerable.Range(0, 21).Select(k => -0.7 + (0.06 * k)).ToList();
        return ScatterFigure.Of(
            new FigureText("scatter", "Marker change against change in tumor size", "Scatter plot with fitted line and band: larger falls of the marker go with larger falls of tumor size.", "n = 40."),
            new Axis("Log ratio of serum HER2, cycle 2 to baseline"), new Axis("Log ratio of sum of diameters, first scan after"),
            [.. Enumerable.Range(0, 40).Select(i => new ScatterPoint(Subject(i), "Subjects", Math.Log(Marker(i, 1) / Marker(i, 0)), (TumorChange(i) / 180) + (0.1 * Wobble(i, 9)), Source(i, 1)))],
            [new FittedLine("Linear model, 95% band", x, [.. x.Select(v => 0.02 + (0.6 * v))], [.. x.Select(v => -0.08 + (0.6 * v) - (0.2 * v * v))], [.. x.Select(v => 0.12 + (0.6 * v) + (0.2 * v * v))])]);
    }

    internal static Figure Box() => BoxFigure.Of(
        new FigureText("box", "Marker change by best overall response", "Box plots of percent change at cycle 2 by response."),
        "Best overall response",
        new Axis("Change of serum HER2 at cycle 2 (%)"),
        [.. new[] { "CR", "PR", "SD", "PD" }.Select((group, g) => new BoxGroup(group, -35 + (12 * g), -24 + (12 * g), -17 + (12 * g), -9 + (12 * g), 4 + (12 * g),
            [.. Enumerable.Range(0, 44).Where(i => Response(i) == group).Select(i => new ScatterPoint(Subject(i), group, 0, 100 * ((Marker(i, 1) / Marker(i, 0)) - 1), Source(i, 1)))]))],
        [new Tick(-20, "−20%")]);

    internal static Figure Roc() => RocFigure.Of(
        new FigureText("roc", "Early marker change for response", "ROC curve with area 0.74.", "n = 44, 20 responders."),
        [new RocCurve("Change at cycle 2: AUC 0.74 (0.59 to 0.89)", [.. Enumerable.Range(0, 21).Select(k => new RocPoint(k == 0 ? double.NegativeInfinity : -50 + (4 * k), Math.Min(1, Math.Pow(k / 20.0, 0.42)), 1 - (k / 20.0)))])],
        [new RocPoint(-20, 0.62, 0.75, "Pre-specified cut-off −20%"), new RocPoint(-12, 0.75, 0.66, "Empirical cut-off −12%")]);

    internal static Figure KaplanMeier()
    {
        double[] risk = [0, 2, 4, 6, 8, 10, 12];
        return KaplanMeierFigure.Of(
            new FigureText("km", "Progression-free survival by early marker change", "Kaplan-Meier curves from the landmark: the group with a fall stays progression-free longer.", "From the landmark at day 56."),
            new Axis("Months from the landmark (day 56)"),
            "Progression-free",
            [Curve("Fall of 20% or more", 0.07, [18, 16, 13, 10, 7, 4, 1]), Curve("No such fall", 0.17, [22, 15, 9, 6, 3, 1, 0])],
            risk);
    }

    private static SurvivalCurve Curve(string group, double rate, int[] atRisk)
    {
        List<double> times = [.. Enumerable.Range(1, 14).Select(k => 0.85 * k)];
        List<double> survival = [.. times.Select(t => Math.Round(Math.Exp(-rate * t), 3))];
        return new SurvivalCurve(group, times, survival, [.. survival.Select((s, i) => Math.Max(0, s - 0.05 - (0.012 * i)))], [.. survival.Select((s, i) => Math.Min(1, s + 0.05 + (0.008 * i)))],
            [new CensorMark(times[4], survival[4], new PointSource("004")), new CensorMark(times[9], survival[9], new PointSource("021"))], atRisk);
    }

    internal static Figure Forest() => ForestFigure.Of(
        new FigureText("forest", "Hazard ratios for progression or death", "Forest plot of hazard ratios."),
        new Axis("Hazard ratio (log scale)") { Log = true, Range = (0.1, 4) },
        [
            new ForestRow("Landmark day 56, fall against none", 0.42, 0.21, 0.84, 40, 29, true),
            new ForestRow("Landmark day 42", 0.47, 0.25, 0.89, 44, 33),
            new ForestRow("Landmark day 84", 0.55, 0.24, 1.26, 31, 21),
            new ForestRow("Own visit", 0.44, 0.23, 0.86, 43, 32),
            new ForestRow("Log2 ratio, per SD", 1.38, 0.98, 1.94, 40, 29),
        ]);

    internal static Figure Flow() => FlowFigure.Of(
        new FigureText("flow", "Flow of participants", "Flow of 50 enrolled to 40 analyzed at the landmark."),
        new FlowDiagram(
        [
            new FlowStep("Enrolled", 50, 38, [new FlowLoss("no dose given", 1, 0)]),
            new FlowStep("Treated", 49, 38, [new FlowLoss("no baseline sample", 2, 1), new FlowLoss("baseline sample invalid (hemolysis)", 1, 1)]),
            new FlowStep("Valid baseline", 46, 36, [new FlowLoss("progressed before cycle 2", 2, 2), new FlowLoss("sample missed", 2, 1)]),
            new FlowStep("Sampled at cycle 2", 42, 33, [new FlowLoss("event before the landmark (day 56)", 2, 2)]),
        ])
        { Ends = [new FlowStep("Fall of 20% or more", 18, 11), new FlowStep("No such fall", 22, 18)] });

    internal static Figure Bars() => StackedBarFigure.Of(
        new FigureText("bars", "What became of each planned sample", "Stacked bars by visit."),
        "Visit",
        "Subjects",
        Visits,
        [("Sampled", [46, 42, 36, 30]), ("Missed", [2, 2, 3, 4]), ("Progressed", [0, 4, 8, 13]), ("Dead", [0, 1, 2, 3])]);
}
