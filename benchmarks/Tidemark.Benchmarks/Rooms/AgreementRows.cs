using Tidemark.Statistics.Agreement;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Benchmarks.Rooms;

/// <summary>Method comparison against R programs of the same algorithm (mcr is not in Debian).</summary>
internal static class AgreementRows
{
    private const int Many = 5000;
    private const int Few = 100;

    public static IEnumerable<Comparison> All(FoundingStudy study)
    {
        var (x, y) = Points(Many);
        var (a, b) = Points(Few);
        var bootstrap = new LineOptions { Interval = LineInterval.Bootstrap, Replicates = 999, Random = new SeededRandom(1) };
        return
        [
            Comparison.InProcess(
                "Passing-Bablok with limits, n 5000 (R program of mcr's exact form)",
                () => MethodComparison.Fit(x, y, LineMethod.PassingBablok),
                "passing-bablok.R",
                () => [Saved.Csv(study.Output("methods-5000.csv"), ("x", x), ("y", y)), "0"]) with { Target = 10 },
            Comparison.InProcess(
                "Passing-Bablok, 999 bootstraps, n 100 (R program of mcr's exact form)",
                () => MethodComparison.Fit(a, b, LineMethod.PassingBablok, bootstrap),
                "passing-bablok.R",
                () => [Saved.Csv(study.Output("methods-100.csv"), ("x", a), ("y", b)), "999"]) with { Target = 10 },
        ];
    }

    private static (double[] X, double[] Y) Points(int n)
    {
        var random = new SeededRandom((ulong)n);
        double[] truth = [.. Enumerable.Range(0, n).Select(_ => Math.Exp(3 + random.NextNormal()))];
        return ([.. truth.Select(v => v * (1 + (0.05 * random.NextNormal())))], [.. truth.Select(v => (1.05 * v * (1 + (0.05 * random.NextNormal()))) - 0.3)]);
    }
}
