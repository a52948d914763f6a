using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>Covariance and reference distribution of the fixed effects estimated (aliased columns left out).</summary>
internal abstract class FixedEffectInference(double[,] covariance)
{
    private const double Aliased = 1e-9;

    public double[,] Covariance { get; } = covariance;

    /// <summary>Degrees of freedom of the t statistic of lᵀβ; ∞ for a z statistic.</summary>
    public abstract double Of(double[] l);

    /// <summary>Denominator degrees of freedom and factor of the F statistic of linearly independent rows L.</summary>
    protected abstract (double Df, double Factor) Joint(double[][] l);

    /// <summary>The F test of Lβ = 0.</summary>
    public (double F, int NumDf, double DenDf) Test(IReadOnlyList<double[]> l, double[] β)
    {
        var rows = Independent(l);
        var q = rows.Length;
        if (q == 0 || SymmetricMatrix.Inverse(Forms(rows, Covariance)) is not { } inverse)
        {
            return (double.NaN, q, double.NaN);
        }

        double[] at = [.. rows.Select(row => Spans.Dot(row, β))];
        var (df, factor) = Joint(rows);
        return (factor * SymmetricMatrix.Form(inverse, at, at) / q, q, df);
    }

    /// <summary>L C Lᵀ.</summary>
    protected static double[,] Forms(double[][] l, double[,] c)
    {
        var m = new double[l.Length, l.Length];
        for (var i = 0; i < l.Length; i++)
        {
            for (var j = 0; j < l.Length; j++)
            {
                m[i, j] = SymmetricMatrix.Form(c, l[i], l[j]);
            }
        }

        return m;
    }

    // The rows less those that the ones before them span (modified Gram-Schmidt on copies).
    private static double[][] Independent(IReadOnlyList<double[]> l)
    {
        var basis = new List<double[]>();
        var kept = new List<double[]>();
        foreach (var row in l)
        {
            var w = (double[])row.Clone();
            foreach (var b in basis)
            {
                Spans.AddScaled(w, b, -Spans.Dot(w, b));
            }

            var length = Math.Sqrt(Spans.Dot(w, w));
            if (length > Aliased * Math.Sqrt(Spans.Dot(row, row)))
            {
                Spans.Scale(w, 1 / length);
                basis.Add(w);
                kept.Add(row);
            }
        }

        return [.. kept];
    }
}
