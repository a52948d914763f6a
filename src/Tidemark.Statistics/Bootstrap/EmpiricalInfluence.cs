using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.Bootstrap;

/// <summary>Empirical influence values of a statistic (Davison and Hinkley 1997, section 2.7).</summary>
public static class EmpiricalInfluence
{
    /// <summary>By the jackknife: (n - 1)(t̄ - t without row i).</summary>
    /// <param name="withoutEach">The statistic without each row in turn.</param>
    public static double[] ByJackknife(IReadOnlyList<double> withoutEach)
    {
        var mean = withoutEach.Average();
        return [.. withoutEach.Select(t => (withoutEach.Count - 1) * (mean - t))];
    }

    /// <summary>By regression of the replicates on the frequencies of the rows, centered, as R's <c>empinf</c> has it by default.</summary>
    /// <param name="n">Number of rows.</param>
    /// <param name="resamples">Row indices of each resample; there are more resamples than rows.</param>
    /// <param name="replicates">The statistic of each; those without a value are left out.</param>
    /// <returns>Null where the resamples do not carry the regression.</returns>
    public static double[]? ByRegression(int n, IReadOnlyList<int[]> resamples, IReadOnlyList<double> replicates)
    {
        var used = Enumerable.Range(0, resamples.Count).Where(r => double.IsFinite(replicates[r])).ToArray();
        double[][] columns = [.. Enumerable.Range(0, n).Select(_ => new double[used.Length])];
        for (var r = 0; r < used.Length; r++)
        {
            foreach (var row in resamples[used[r]])
            {
                columns[row][r] += 1.0 / n;
            }
        }

        // The frequencies of a resample add to one: the first row's stands for the constant.
        var qr = used.Length > n ? new QrDecomposition([[.. used.Select(_ => 1.0)], .. columns.Skip(1)]) : null;
        if (qr is null || qr.Rank < n)
        {
            return null;
        }

        var β = qr.Solve(qr.QTransposed([.. used.Select(r => replicates[r])]));
        double[] influence = [0, .. β.Skip(1)];
        var mean = influence.Average();
        return [.. influence.Select(l => l - mean)];
    }
}
