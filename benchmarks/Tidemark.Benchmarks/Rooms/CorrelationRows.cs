using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Benchmarks.Rooms;

/// <summary>Correlation against R's stats package and programs of the same algorithm.</summary>
internal static class CorrelationRows
{
    private const int Pairs = 100_000;
    private const int Subjects = 500;
    private const int Visits = 8;

    public static IEnumerable<Comparison> All(FoundingStudy study)
    {
        var (x, y) = Correlated(Pairs);
        var (sx, sy) = Correlated(Subjects * Visits);
        int[] subjects = [.. Enumerable.Range(0, Subjects * Visits).Select(i => i / Visits)];
        string Saved100k() => Saved.Csv(study.Output("pairs.csv"), ("x", x), ("y", y));
        return
        [
            Comparison.InProcess("Kendall with p and interval, n 100 000 (cor.test: p only, one run)", () => KendallCorrelation.Test(x, y), "kendall.R", () => [Saved100k()]) with { Target = 1000, Rounds = 1 },
            Comparison.InProcess("Spearman with p, n 100 000 (cor.test)", () => SpearmanCorrelation.Test(x, y), "spearman.R", () => [Saved100k()]) with { Target = 2 },
            Comparison.InProcess(
                "Repeated measures correlation, 500 x 8 (R program of rmcorr's algorithm)",
                () => RepeatedMeasuresCorrelation.Test(subjects, sx, sy),
                "rmcorr.R",
                () => [Saved.Csv(study.Output("repeated.csv"), ("id", [.. subjects.Select(s => (double)s)]), ("x", sx), ("y", sy))]) with { Target = 200 },
        ];
    }

    private static (double[] X, double[] Y) Correlated(int n)
    {
        var random = new SeededRandom(2);
        double[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
        return (x, [.. x.Select(v => (0.5 * v) + random.NextNormal())]);
    }
}
