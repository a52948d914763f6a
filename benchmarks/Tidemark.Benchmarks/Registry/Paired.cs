using Tidemark.Statistics.Randomness;

namespace Tidemark.Benchmarks.Registry;

/// <summary>A measure of two rankings on the same questions: means and their difference with percentile bootstrap intervals (10 000 resamples of the questions, seed 5).</summary>
internal static class Paired
{
    private const int Resamples = 10_000;

    public static string Line(string name, IReadOnlyList<double> ours, IReadOnlyList<double> theirs)
    {
        var random = new SeededRandom(5);
        var means = new double[3][] { new double[Resamples], new double[Resamples], new double[Resamples] };
        for (var r = 0; r < Resamples; r++)
        {
            double a = 0, b = 0;
            for (var i = 0; i < ours.Count; i++)
            {
                var pick = (int)(random.NextDouble() * ours.Count);
                a += ours[pick];
                b += theirs[pick];
            }

            (means[0][r], means[1][r], means[2][r]) = (a / ours.Count, b / ours.Count, (a - b) / ours.Count);
        }

        return FormattableString.Invariant($"{name,-44} n {ours.Count,4}  Tidemark {ours.Average():0.000} {Range(means[0])}  BM25 {theirs.Average():0.000} {Range(means[1])}  difference {ours.Average() - theirs.Average():+0.000;-0.000} {Range(means[2])}");
    }

    private static string Range(double[] means)
    {
        Array.Sort(means);
        return FormattableString.Invariant($"[{means[(int)(0.025 * Resamples)]:0.000}, {means[(int)(0.975 * Resamples)]:0.000}]");
    }
}
