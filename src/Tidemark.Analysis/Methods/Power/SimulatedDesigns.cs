using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Power;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Ranks;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Power;

/// <summary><c>power simulate --test wilcoxon --n 30 --delta 0.5</c>: power by simulated samples.</summary>
internal static class SimulatedDesigns
{
    public static Outcome<Answer> Of(Question q)
    {
        if (q.NumberOrNone("n") is not { } size || size < 2)
        {
            return PowerAnswer.Needs(q, "--n of at least 2 in each group (pairs for a correlation)");
        }

        if (Sampler(q, (int)size) is not { } pValue)
        {
            return PowerAnswer.Needs(q, "--delta for ttest and wilcoxon, --hazard-ratio, --median-control and --follow-up for logrank, --r for a correlation");
        }

        var level = q.NumberOrNone("sig-level") ?? 0.05;
        var result = PowerSimulation.Run(pValue, new SeededRandom((ulong)q.Number("seed")), q.Count("simulate"), level, q.ConfLevel);
        Fields parameters = new()
        {
            { "n", (int)size },
            { "sigLevel", level },
            { "alternative", q.Text("alternative") },
            { "test", q.Text("test") },
            { "distribution", q.Text("distribution") },
            { "rejections", result.Rejections },
            { "samples", result.Samples },
            { "seed", q.Count("seed") },
        };
        return PowerAnswer.Of("Power by simulation", "power", result.Power, parameters, result.Failed == 0 ? [] : [
            StatisticalWarning.Domain($"{result.Failed} samples had no p value and do not count.")], result.Interval);
    }

    private static Func<SeededRandom, double>? Sampler(Question q, int n)
    {
        var alternative = PowerAnswer.AlternativeOf(q);
        switch (q.Text("test"))
        {
            case "logrank":
                return q.NumberOrNone("hazard-ratio") is { } ratio && q.NumberOrNone("median-control") is { } median && q.NumberOrNone("follow-up") is { } end
                    ? random => LogRankP(random, n, ratio, Math.Log(2) / median, q.Number("accrual"), end)
                    : null;
            case "pearson" or "spearman" or "kendall":
                return q.NumberOrNone("r") is { } r ? random => CorrelationP(random, n, r, q.Text("test")!, alternative) : null;
            default:
                return q.NumberOrNone("delta") is { } delta
                    ? random => MeansP(random, n, delta, q.Number("sd"), q.Text("distribution")!, q.Text("test") == "wilcoxon", alternative)
                    : null;
        }
    }

    private static double MeansP(SeededRandom random, int n, double delta, double sd, string distribution, bool ranks, Alternative alternative)
    {
        double Draw() => distribution switch
        {
            "lognormal" => Math.Exp(sd * random.NextNormal()),
            "exponential" => sd * random.NextExponential(),
            _ => sd * random.NextNormal(),
        };
        double[] first = [.. Enumerable.Range(0, n).Select(_ => Draw() + delta)];
        double[] second = [.. Enumerable.Range(0, n).Select(_ => Draw())];
        return ranks ? WilcoxonRankSum.Test(first, second, alternative).PValue : TTest.TwoSample(first, second, equalVariance: true, alternative: alternative).PValue;
    }

    private static double CorrelationP(SeededRandom random, int n, double r, string test, Alternative alternative)
    {
        double[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
        double[] y = [.. x.Select(v => (r * v) + (Math.Sqrt(1 - (r * r)) * random.NextNormal()))];
        return test switch
        {
            "spearman" => SpearmanCorrelation.Test(x, y, alternative).PValue,
            "kendall" => KendallCorrelation.Test(x, y, alternative).PValue,
            _ => PearsonCorrelation.Test(x, y, alternative).PValue,
        };
    }

    private static double LogRankP(SeededRandom random, int n, double ratio, double hazard, double accrual, double followUp)
    {
        var times = new double[2 * n];
        var events = new bool[2 * n];
        var arms = new int[2 * n];
        for (var i = 0; i < times.Length; i++)
        {
            arms[i] = i % 2;
            var end = followUp + (accrual * random.NextDouble());
            var time = random.NextExponential() / (arms[i] == 1 ? hazard * ratio : hazard);
            (times[i], events[i]) = (Math.Min(time, end), time <= end);
        }

        return LogRank.Test(SurvivalData.RightCensored(times, events), arms).Test.PValue;
    }
}
