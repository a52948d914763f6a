using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The moments of Kenward and Roger where residuals have a structure, with the matrices of each subject. γ: the elements of
/// each Ψ, the residual variance of each stratum, φ.</summary>
internal sealed class StructuredMoments
{
    private readonly MixedModelData data;
    private readonly MixedModelOptimum optimum;
    private readonly ResidualCovariance residual;
    private readonly double[][] basis;
    private readonly double[][] ψ;
    private readonly double[][] elements;
    private readonly int p;
    private readonly int n;

    private StructuredMoments(MixedModelData data, MixedModelOptimum optimum)
    {
        (this.data, this.optimum) = (data, optimum);
        residual = new ResidualCovariance(data.Whitening, optimum.Psi, optimum.Point.Scale);
        var qr = optimum.Criterion.Data.Qr;
        basis = new double[data.Y.Length][];
        for (var i = 0; i < basis.Length; i++)
        {
            basis[i] = qr.TransposedSolve([.. qr.Pivot.Select(j => data.Design.Columns[j][i])]);
        }

        ψ = Covariances(optimum);
        elements = optimum.Criterion.Factor.Elements();
        (p, n) = (qr.Rank, elements.Length + residual.Count);
    }

    /// <summary>The moments in the orthonormal basis of the whitened columns, in the unit of the response.</summary>
    /// <param name="data">The data; of one grouping factor at most.</param>
    /// <param name="optimum">The optimum.</param>
    /// <param name="linear">Whether second derivatives are left out.</param>
    public static KenwardRogerMoments Of(MixedModelData data, MixedModelOptimum optimum, bool linear)
    {
        var work = new StructuredMoments(data, optimum);
        var sums = new MomentSums(work.n, work.p);
        foreach (var rows in work.Subjects())
        {
            work.Add(rows, sums, linear);
        }

        return new KenwardRogerMoments(SymmetricMatrix.Inverse(sums.Information)!, sums.Traces, sums.P, sums.Q, linear ? [] : sums.R);
    }

    private IEnumerable<int[]> Subjects()
    {
        var all = Enumerable.Range(0, data.Y.Length);
        var codes = data.Random.Count > 0 ? [.. data.Random[0].Codes]
            : data.Whitening.HasCorrelation ? [.. data.Rows.Select(i => data.Options.Residual!.Subjects[i])] : (int[])[.. all];
        return all.GroupBy(i => codes[i]).Select(g => g.ToArray());
    }

    private static double[][] Covariances(MixedModelOptimum optimum)
    {
        var g = optimum.Criterion.Factor.Covariance(optimum.Point.Theta);
        var terms = optimum.Criterion.Data.Terms;
        return [.. g.Select((block, k) => block.Select((v, at) =>
            optimum.Point.Scale * v / terms[k].Scales[at / terms[k].Width] / terms[k].Scales[at % terms[k].Width]).ToArray())];
    }

    private void Add(int[] rows, MomentSums sums, bool linear)
    {
        var m = rows.Length;
        var σ = residual.Of(rows);
        for (var k = 0; k < ψ.Length; k++)
        {
            Accumulate(σ, Quadratic(rows, k, ψ[k]));
        }

        var inverse = SymmetricMatrix.Inverse(σ)!;
        var x = new double[m, p];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < p; j++)
            {
                x[i, j] = basis[rows[i]][j];
            }
        }

        double[][,] slopes = [.. elements.Select((e, r) => Quadratic(rows, optimum.Criterion.Factor.Cell(r).Term, e)), .. residual.Slopes(rows)];
        sums.Add(inverse, SmallMatrix.Product(inverse, x), x, [.. slopes.Select(s => SmallMatrix.Product(inverse, s))]);
        if (!linear)
        {
            sums.AddSecond(SmallMatrix.Product(inverse, x), elements.Length, (r, s) => residual.Second(rows, r, s), residual.Count);
        }
    }

    // Z M Zᵀ of a term.
    private double[,] Quadratic(int[] rows, int term, double[] middle)
    {
        var z = data.Random[term].Columns.Columns;
        var q = z.Count;
        var result = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                for (var a = 0; a < q * q; a++)
                {
                    result[i, j] += z[a / q][rows[i]] * middle[a] * z[a % q][rows[j]];
                }
            }
        }

        return result;
    }

    private static void Accumulate(double[,] to, double[,] m)
    {
        for (var i = 0; i < to.GetLength(0); i++)
        {
            for (var j = 0; j < to.GetLength(1); j++)
            {
                to[i, j] += m[i, j];
            }
        }
    }
}
