namespace Tidemark.Statistics.MixedModels;

/// <summary>The sums over subjects of the moments of Kenward and Roger (1997, section 2).</summary>
internal sealed class MomentSums(int n, int p)
{
    public double[,] Information { get; } = new double[p, p];

    public double[,] Traces { get; } = new double[n, n];

    public double[][,] P { get; } = [.. Enumerable.Range(0, n).Select(_ => new double[p, p])];

    public double[][][,] Q { get; } = Pairs(n, p);

    public double[][][,] R { get; } = Pairs(n, p);

    /// <param name="inverse">Σ⁻¹.</param>
    /// <param name="weighted">Σ⁻¹X.</param>
    /// <param name="x">X.</param>
    /// <param name="slopes">Σ⁻¹Σ_r.</param>
    public void Add(double[,] inverse, double[,] weighted, double[,] x, double[][,] slopes)
    {
        Cross(Information, x, weighted, 1);
        double[][,] right = [.. slopes.Select(s => SmallMatrix.Product(s, weighted))];
        for (var r = 0; r < n; r++)
        {
            Cross(P[r], x, right[r], -1);
            for (var s = 0; s < n; s++)
            {
                Traces[r, s] += Trace(slopes[r], slopes[s]);
                Cross(Q[r][s], x, SmallMatrix.Product(slopes[r], right[s]), 1);
            }
        }
    }

    /// <param name="weighted">Σ⁻¹X.</param>
    /// <param name="from">The first parameter with second derivatives.</param>
    /// <param name="second">Σ_rs of parameters counted from there.</param>
    /// <param name="count">Their number.</param>
    public void AddSecond(double[,] weighted, int from, Func<int, int, double[,]> second, int count)
    {
        for (var r = 0; r < count; r++)
        {
            for (var s = 0; s < count; s++)
            {
                Cross(R[from + r][from + s], weighted, SmallMatrix.Product(second(r, s), weighted), 1);
            }
        }
    }

    private static double[][][,] Pairs(int n, int p) =>
        [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => new double[p, p]).ToArray())];

    private static double Trace(double[,] a, double[,] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < a.GetLength(0); j++)
            {
                sum += a[i, j] * b[j, i];
            }
        }

        return sum;
    }

    // to += f XᵀY.
    private static void Cross(double[,] to, double[,] x, double[,] y, double f)
    {
        for (var k = 0; k < x.GetLength(0); k++)
        {
            for (var i = 0; i < to.GetLength(0); i++)
            {
                for (var j = 0; j < to.GetLength(1); j++)
                {
                    to[i, j] += f * x[k, i] * y[k, j];
                }
            }
        }
    }
}
