using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Benchmarks.Rooms;

/// <summary>ROC curves and cut-offs against pROC and cutpointr; the time-dependent curve against an R program of the same formulas, as timeROC is
/// not in Debian.</summary>
internal static class AccuracyRows
{
    private const int Large = 1_000_000;
    private const RocDirection Higher = RocDirection.HigherInCases;

    public static IEnumerable<Comparison> All(FoundingStudy study) => [.. Small(), .. Million(study), TimeDependent(study)];

    private static IEnumerable<Comparison> Small()
    {
        var file = Peers.Data("cohort.csv");
        var cohort = Cohort.Read();
        var (small, middle) = (RocCurve.Fit(cohort.Marker[..100], cohort.IsEvent[..100], Higher), RocCurve.Fit(cohort.Marker[..532], cohort.IsEvent[..532], Higher));
        return
        [
            Comparison.InProcess("ROC with DeLong interval, n 1000 (pROC)", () => RocCurve.Fit(cohort.Marker, cohort.IsEvent, Higher), "roc.R", () => [file]),
            Comparison.InProcess("Cut-off, 2000 bootstraps, n 100 (pROC)", () => CutpointStability.Of(small, new SeededRandom(1)), "cut-off-proc.R", () => [file]),
            Comparison.InProcess("Cut-off, 2000 bootstraps, n 532 (cutpointr)", () => CutpointStability.Of(middle, new SeededRandom(1)), "cut-off-cutpointr.R", () => [file, "532"]) with
            {
                Rounds = 1, Target = 200,
            },
        ];
    }

    private static IEnumerable<Comparison> Million(FoundingStudy study)
    {
        var markers = new Lazy<MarkerPair>(() => new(Large));
        var file = new Lazy<string>(() => markers.Value.Save(study.Output("markers.csv")));
        var curves = new Lazy<(RocCurve First, RocCurve Second)>(() => (markers.Value.FirstCurve(), markers.Value.SecondCurve()));
        return
        [
            Comparison.InProcess("AUC, n 1 000 000 (pROC)", () => markers.Value.FirstCurve(), "auc-large.R", () => [file.Value, "auc"]) with { Target = 5 },
            Comparison.WithWork("AUC, n 1 000 000 (Array.Sort of the same keys)", () => markers.Value.FirstCurve(), () => Array.Sort((double[])markers.Value.First.Clone())) with { Target = 0.5 },
            Comparison.InProcess("DeLong interval with the curve, n 1 000 000 (pROC, curve given)", () => markers.Value.FirstCurve(), "auc-large.R", () => [file.Value, "ci"]) with { Target = 2 },
            Comparison.InProcess(
                "Paired DeLong test, n 1 000 000, curves given (pROC)", () => DeLongTest.Paired(curves.Value.First, curves.Value.Second), "auc-large.R", () => [file.Value, "paired"]) with { Target = 2 },
        ];
    }

    private static Comparison TimeDependent(FoundingStudy study)
    {
        var cohort = new Lazy<CensoredCohort>(() => new(2000));
        return Comparison.InProcess(
            "Time-dependent ROC with i.i.d. SE, n 2000 (R program of the same formulas)",
            () => TimeDependentRoc.Fit(cohort.Value.Time, cohort.Value.IsEvent, cohort.Value.Marker, [1]),
            "time-dependent-roc.R",
            () => [cohort.Value.Save(study.Output("censored.csv"))]) with
        { Target = 300 };
    }
}
