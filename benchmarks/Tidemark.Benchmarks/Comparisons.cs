using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Survival;

namespace Tidemark.Benchmarks;

/// <summary>Every row of the table, whole processes first.</summary>
internal static class Comparisons
{
    /// <summary>All rows, in the order they are printed.</summary>
    public static IEnumerable<Comparison> All() => [.. WholeProcesses(), .. Statistics()];

    private static IEnumerable<Comparison> WholeProcesses() =>
    [
        Comparison.WholeProcess("start-up, whole process", ["--version"], "start-up.R"),
    ];

    private static IEnumerable<Comparison> Statistics()
    {
        var cohort = Cohort.Read();
        var followUp = SurvivalData.RightCensored(cohort.Time, cohort.IsEvent);
        Covariate[] design = [new("age", cohort.Age), new("marker", cohort.Marker), new("dose", cohort.Dose)];
        return
        [
            Comparison.InProcess("Cox, n 1000, 3 covariates, Efron", () => CoxModel.Fit(followUp, design), "cox.R"),
            Comparison.InProcess("ROC with DeLong interval, n 1000", () => RocCurve.Fit(cohort.Marker, cohort.IsEvent, RocDirection.HigherInCases), "roc.R"),
        ];
    }
}
