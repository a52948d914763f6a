using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Bootstrap;

/// <summary>The nonparametric bootstrap of any statistic of rows (Efron 1979). Each replicate draws from its own stream, so
/// the result depends on the seed only, not on the number of threads. Theory: docs/theory/bootstrap.md.</summary>
public static class Resampling
{
    /// <summary>Resamples rows with replacement.</summary>
    /// <param name="n">Number of rows.</param>
    /// <param name="statistic">The statistic of the rows at the indices given; must be safe to call from several threads.</param>
    /// <param name="random">Seeded generator.</param>
    /// <param name="replicates">Number of resamples.</param>
    /// <param name="strata">Stratum code of each row: rows are drawn within their stratum; or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">n or the number of replicates is not positive.</exception>
    public static BootstrapResult Run(
        int n, Func<int[], double> statistic, SeededRandom random, int replicates = 2000, IReadOnlyList<int>? strata = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicates);
        int[] all = [.. Enumerable.Range(0, n)];
        int[][] groups = strata is null ? [all] : [.. all.GroupBy(i => strata[i]).OrderBy(g => g.Key).Select(g => g.ToArray())];
        var draws = new double[replicates];
        Parallel.For(0, replicates, r => draws[r] = statistic(Draw(groups, random.Stream(r))));
        var jackknife = new double[n];
        Parallel.For(0, n, i => jackknife[i] = statistic([.. all.Where(j => j != i)]));
        return Result(statistic(all), draws, jackknife);
    }

    /// <summary>The same from resamples given, one array of row indices each.</summary>
    /// <param name="n">Number of rows.</param>
    /// <param name="statistic">The statistic of the rows at the indices given.</param>
    /// <param name="resamples">The resamples.</param>
    public static BootstrapResult Run(int n, Func<int[], double> statistic, IReadOnlyList<int[]> resamples)
    {
        int[] all = [.. Enumerable.Range(0, n)];
        double[] jackknife = [.. all.Select(i => statistic([.. all.Where(j => j != i)]))];
        return Result(statistic(all), [.. resamples.Select(statistic)], jackknife);
    }

    private static BootstrapResult Result(double estimate, double[] draws, double[] jackknife) =>
        BootstrapResult.Of(estimate, draws, EmpiricalInfluence.ByJackknife(jackknife));

    /// <summary>The rows of one resample with replacement.</summary>
    /// <param name="groups">The rows of each stratum: as many are drawn from each as it has.</param>
    /// <param name="random">The generator of this resample.</param>
    public static int[] Draw(IReadOnlyList<int[]> groups, SeededRandom random) =>
        [.. groups.SelectMany(g => g.Select(_ => g[random.NextInt(g.Length)]))];
}
