namespace Tidemark.Statistics.Distributions;

/// <summary>Rectangle probabilities by Genz's (1992) separation of variables over a shifted Richtmyer lattice with the baker's
/// periodization (Genz and Bretz 2009, section 4.2). The correlation may be singular: every bound tightens the last variable it
/// depends on. The shifts are fixed, so the same question has the same answer.</summary>
internal sealed class RectangleLattice
{
    private const int Shifts = 12;
    private const int FirstPoints = 1024;
    private const int LastPoints = 1 << 14;
    private const double Singular = 1e-10;

    private readonly double[][] factor;
    private readonly int[] last;
    private readonly int rank;
    private readonly ScaledChiTable? scale;

    public RectangleLattice(double[,] correlation, double df)
    {
        scale = double.IsInfinity(df) ? null : new ScaledChiTable(df);
        (factor, last, rank) = Factorize(correlation);
    }

    private int Dimensions => rank - 1 + (scale is null ? 0 : 1);

    /// <summary>P(lower ≤ T ≤ upper), to an error of <paramref name="tolerance"/> or as the largest lattice gives it.</summary>
    public RectangleProbability Inside(IReadOnlyList<double> lower, IReadOnlyList<double> upper, double tolerance)
    {
        var means = new double[Shifts];
        var points = 0;
        RectangleProbability result = default;
        for (var next = FirstPoints; next <= LastPoints; next *= 4)
        {
            for (var s = 0; s < Shifts; s++)
            {
                means[s] = Mean(lower, upper, s, points, next, means[s]);
            }

            points = next;
            result = Summary(means);
            if (result.Error < tolerance || Dimensions == 0)
            {
                break;
            }
        }

        return result;
    }

    private static RectangleProbability Summary(double[] means)
    {
        var mean = means.Average();
        var variance = means.Sum(m => (m - mean) * (m - mean)) / (Shifts * (Shifts - 1));
        return new RectangleProbability(mean, 3 * Math.Sqrt(variance), false);
    }

    private double Mean(IReadOnlyList<double> lower, IReadOnlyList<double> upper, int shift, int from, int to, double before)
    {
        var u = new double[Math.Max(1, Dimensions)];
        var z = new double[rank];
        var sum = before * from;
        for (var i = from; i < to; i++)
        {
            for (var d = 0; d < Dimensions; d++)
            {
                var x = ((i + 1) * Generator(d)) + ((shift + 0.5) * Generator(d + Dimensions));
                u[d] = Math.Abs((2 * (x - Math.Floor(x))) - 1);
            }

            sum += Integrand(lower, upper, u, z);
        }

        return sum / to;
    }

    private double Integrand(IReadOnlyList<double> lower, IReadOnlyList<double> upper, double[] u, double[] z)
    {
        var s = scale?.At(u[rank - 1]) ?? 1;
        var product = 1.0;
        for (var k = 0; k < rank; k++)
        {
            var (a, b) = Bounds(lower, upper, z, s, k);
            var (below, above) = (Normal.Cdf(a), Normal.Cdf(b));
            if (!(above > below))
            {
                return 0;
            }

            product *= above - below;
            if (k < rank - 1)
            {
                z[k] = Math.Clamp(Normal.Quantile(below + (u[k] * (above - below))), -38, 38);
            }
        }

        return product;
    }

    private (double Low, double High) Bounds(IReadOnlyList<double> lower, IReadOnlyList<double> upper, double[] z, double s, int k)
    {
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var i = 0; i < last.Length; i++)
        {
            if (last[i] != k)
            {
                continue;
            }

            var mean = 0.0;
            for (var j = 0; j < k; j++)
            {
                mean += factor[i][j] * z[j];
            }

            var (a, b) = (((lower[i] * s) - mean) / factor[i][k], ((upper[i] * s) - mean) / factor[i][k]);
            low = Math.Max(low, Math.Min(a, b));
            high = Math.Min(high, Math.Max(a, b));
        }

        return (low, high);
    }

    // Cholesky with a new column for every row that is not yet a combination of the rows before it.
    private static (double[][] Factor, int[] Last, int Rank) Factorize(double[,] r)
    {
        var n = r.GetLength(0);
        var factor = new double[n][];
        var last = new int[n];
        var heads = new List<int>();
        for (var i = 0; i < n; i++)
        {
            factor[i] = new double[n];
            var rest = r[i, i];
            for (var k = 0; k < heads.Count; k++)
            {
                var sum = r[i, heads[k]];
                for (var j = 0; j < k; j++)
                {
                    sum -= factor[i][j] * factor[heads[k]][j];
                }

                factor[i][k] = sum / factor[heads[k]][k];
                rest -= factor[i][k] * factor[i][k];
            }

            if (rest > Singular)
            {
                factor[i][heads.Count] = Math.Sqrt(rest);
                heads.Add(i);
            }

            last[i] = Array.FindLastIndex(factor[i], v => Math.Abs(v) > Singular);
        }

        return (factor, last, heads.Count);
    }

    private static double Generator(int d) => Math.Sqrt(Prime(d)) % 1;

    private static int Prime(int index)
    {
        var (found, candidate) = (-1, 1);
        while (found < index)
        {
            candidate++;
            var divisor = 2;
            while (divisor * divisor <= candidate && candidate % divisor != 0)
            {
                divisor++;
            }

            found += divisor * divisor > candidate ? 1 : 0;
        }

        return candidate;
    }
}
