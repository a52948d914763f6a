using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;

namespace Tidemark.Benchmarks.Rooms;

/// <summary>Survival against R's survival package; all of it on one thread.</summary>
internal static class SurvivalRows
{
    public static IEnumerable<Comparison> All(FoundingStudy study)
    {
        var (small, large) = (new Lazy<FollowedCohort>(() => FollowedCohort.Of(1000)), new Lazy<FollowedCohort>(() => FollowedCohort.Of(100_000)));
        var rows = new Lazy<FollowedCohort>(() => FollowedCohort.Of(30_000).Split(136_143));
        var trial = new Lazy<FollowedCohort>(() => FollowedCohort.Of(228, grain: 7));
        int[] groups = [];
        Comparison Row(string name, Lazy<FollowedCohort> cohort, string file, string work, double target, Action<FollowedCohort> ours) =>
            Comparison.InProcess(name, () => ours(cohort.Value), "survival.R", () => [work, cohort.Value.Save(study.Output(file))]) with { Target = target };
        return
        [
            Row("Cox, n 1000, 5 covariates, Efron (survival)", small, "cohort-1000.csv", "cox", 10, c => CoxModel.Fit(c.Data, c.Covariates)),
            Row("Cox, n 100 000, 5 covariates, Efron (survival)", large, "cohort-100000.csv", "cox", 10, c => CoxModel.Fit(c.Data, c.Covariates)),
            Row("Cox, 136 143 start-stop rows, 5 covariates (survival)", rows, "cohort-rows.csv", "startstop", 10, c => CoxModel.Fit(c.Rows, c.Covariates)),
            Row("Proportional hazards with the fit, n 100 000 (survival)", large, "cohort-100000.csv", "zph", 10, c => CoxZph.Test(CoxModel.Fit(c.Data, c.Covariates))),
            Row("Kaplan-Meier with intervals, n 100 000 (survival)", large, "cohort-100000.csv", "km", 5, c => KaplanMeier.Fit(c.Data)),
            Row("Log-rank, n 100 000 (survival)", large, "cohort-100000.csv", "logrank", 5, c => LogRank.Test(c.Data, groups.Length > 0 ? groups : groups = Groups(c))),
            Row("Concordance, n 100 000 (survival)", large, "cohort-100000.csv", "concordance", 5, c => Concordance.Of(c.Data, c.X[0])),
            Row("2000 bootstraps of a Cox hazard ratio, n 228 (survival)", trial, "cohort-228.csv", "bootstrap", 50, Bootstraps),
        ];
    }

    private static int[] Groups(FollowedCohort cohort) => [.. cohort.X[1].Select(value => (int)value)];

    private static void Bootstraps(FollowedCohort cohort)
    {
        var (random, n) = (new SeededRandom(1), cohort.Time.Length);
        var resampler = new CoxResampler(cohort.Data, cohort.Covariates[..2]);
        var rows = new int[n];
        for (var replicate = 0; replicate < 2000; replicate++)
        {
            for (var i = 0; i < n; i++)
            {
                rows[i] = random.NextInt(n);
            }

            resampler.Estimate(rows);
        }
    }
}
