using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Benchmarks.Rooms;

/// <summary>ROC curves and cut-offs against pROC and cutpointr.</summary>
internal static class AccuracyRows
{
    public static IEnumerable<Comparison> All(FoundingStudy study)
    {
        var file = Peers.Data("cohort.csv");
        var cohort = Cohort.Read();
        var small = RocCurve.Fit(cohort.Marker[..100], cohort.IsEvent[..100], RocDirection.HigherInCases);
        return
        [
            Comparison.InProcess("ROC with DeLong interval, n 1000 (pROC)", () => RocCurve.Fit(cohort.Marker, cohort.IsEvent, RocDirection.HigherInCases), "roc.R", () => [file]),
            Comparison.InProcess("Cut-off, 2000 bootstraps, n 100 (pROC)", () => CutpointStability.Of(small, new SeededRandom(1)), "cut-off-proc.R", () => [file]),
            Comparison.InProcess("Cut-off, 2000 bootstraps, n 100 (cutpointr)", () => CutpointStability.Of(small, new SeededRandom(1)), "cut-off-cutpointr.R", () => [file]) with { Rounds = 1 },
        ];
    }
}
