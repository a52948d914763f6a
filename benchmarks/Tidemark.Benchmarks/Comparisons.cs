using System.Globalization;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;

namespace Tidemark.Benchmarks;

/// <summary>Every row of the table, whole processes first.</summary>
internal static class Comparisons
{
    private const string Repeats = "5";
    private static readonly int[] SubjectCounts = [50, 1000];

    /// <summary>All rows, in the order they are printed.</summary>
    public static IEnumerable<Comparison> All(FoundingStudy study) => [.. Founding(study), .. Courses(study), .. Cohorts(study)];

    private static IEnumerable<Comparison> Founding(FoundingStudy study) =>
    [
        Comparison.WholeProcess("Founding analysis, whole process", ["analyze", study.Folder, "--out", study.Output("ours")],
            "founding-analysis.R", study.Folder, study.Output("theirs")) with { Target = 5 },
        WithoutStartUp("Founding analysis itself: read, analyze, draw", study, study.AnalyzeAndDraw) with { Target = 20 },
        WithoutStartUp("  the same, with everything Tidemark writes beside", study, study.Analyze),
        Comparison.WholeProcess("Start-up, whole process", ["--version"], "start-up.R"),
    ];

    private static Comparison WithoutStartUp(string name, FoundingStudy study, Action work) => new(
        name, 2, () => Timing.OfWork(work), () => Peers.TimesPrintedBy("founding-analysis.R", [study.Folder, study.Output("theirs"), Repeats], isPlain: true));

    private static IEnumerable<Comparison> Courses(FoundingStudy study) => SubjectCounts.Select(subjects =>
    {
        var course = new Course(subjects);
        return Comparison.InProcess($"Mixed model, {subjects} x 8 visits, random slope (lme4)", course.Fit, "lmm.R", course.Save(study.Output($"course-{subjects}.csv")));
    });

    private static IEnumerable<Comparison> Cohorts(FoundingStudy study)
    {
        var file = Peers.Data("cohort.csv");
        var cohort = Cohort.Read();
        var followUp = SurvivalData.RightCensored(cohort.Time, cohort.IsEvent);
        Covariate[] design = [new("age", cohort.Age), new("marker", cohort.Marker), new("dose", cohort.Dose)];
        var small = RocCurve.Fit(cohort.Marker[..100], cohort.IsEvent[..100], RocDirection.HigherInCases);
        var (time, isEvent) = LargeCohort(100_000);
        return
        [
            Comparison.InProcess("Cox, n 1000, 3 covariates, Efron (survival)", () => CoxModel.Fit(followUp, design), "cox.R", file),
            Comparison.InProcess("ROC with DeLong interval, n 1000 (pROC)", () => RocCurve.Fit(cohort.Marker, cohort.IsEvent, RocDirection.HigherInCases), "roc.R", file),
            Comparison.InProcess("Cut-off, 2000 bootstraps, n 100 (pROC)", () => CutpointStability.Of(small, new SeededRandom(1)), "cut-off-proc.R", file),
            Comparison.InProcess("Cut-off, 2000 bootstraps, n 100 (cutpointr)", () => CutpointStability.Of(small, new SeededRandom(1)), "cut-off-cutpointr.R", file),
            Comparison.InProcess("Kaplan-Meier, n 100 000 (survival)", () => KaplanMeier.Fit(SurvivalData.RightCensored(time, isEvent)), "km.R", Save(study.Output("large.csv"), time, isEvent)),
        ];
    }

    private static (double[] Time, bool[] IsEvent) LargeCohort(int n)
    {
        var random = new SeededRandom(1);
        return ([.. Enumerable.Range(0, n).Select(_ => Math.Ceiling(400 * random.NextExponential()))], [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() < 0.6)]);
    }

    private static string Save(string path, double[] time, bool[] isEvent)
    {
        File.WriteAllLines(path, time.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{t},{(isEvent[i] ? 1 : 0)}")).Prepend("time,event"));
        return path;
    }
}
