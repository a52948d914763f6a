using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;

namespace Tidemark.Benchmarks.Rooms;

/// <summary>Survival against R's survival package.</summary>
internal static class SurvivalRows
{
    public static IEnumerable<Comparison> All(FoundingStudy study)
    {
        var file = Peers.Data("cohort.csv");
        var cohort = Cohort.Read();
        var followUp = SurvivalData.RightCensored(cohort.Time, cohort.IsEvent);
        Covariate[] design = [new("age", cohort.Age), new("marker", cohort.Marker), new("dose", cohort.Dose)];
        var large = new Lazy<(double[] Time, bool[] IsEvent)>(() => LargeCohort(100_000));
        return
        [
            Comparison.InProcess("Cox, n 1000, 3 covariates, Efron (survival)", () => CoxModel.Fit(followUp, design), "cox.R", () => [file]),
            Comparison.InProcess(
                "Kaplan-Meier, n 100 000 (survival)",
                () => KaplanMeier.Fit(SurvivalData.RightCensored(large.Value.Time, large.Value.IsEvent)),
                "km.R",
                () => [Saved.Csv(study.Output("large.csv"), ("time", large.Value.Time), ("event", [.. large.Value.IsEvent.Select(yes => yes ? 1.0 : 0)]))]) with { Target = 5 },
        ];
    }

    private static (double[] Time, bool[] IsEvent) LargeCohort(int n)
    {
        var random = new SeededRandom(1);
        return ([.. Enumerable.Range(0, n).Select(_ => Math.Ceiling(400 * random.NextExponential()))], [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() < 0.6)]);
    }
}
