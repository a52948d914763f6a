using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.MarginalMeans;

/// <summary>Wald's F test that several linear functions are 0 together. Theory: docs/theory/marginal-means.md.</summary>
/// <param name="Levels">Levels of the conditioning variables.</param>
/// <param name="Df1">Number of independent functions.</param>
/// <param name="Df2">Denominator degrees of freedom, the least of those of the functions made independent; +∞ for χ²/df1.</param>
/// <param name="Statistic">F = (Lβ)'(LVL')⁻¹(Lβ)/df1.</param>
/// <param name="PValue">p value.</param>
public sealed record JointTest(
    IReadOnlyList<KeyValuePair<string, string>> Levels, int Df1, double Df2, double Statistic, double PValue)
{
    /// <summary>Tests the functions given by the rows of L.</summary>
    internal static JointTest Of(
        FittedCoefficients fit, IReadOnlyList<double[]> rows, IEnumerable<KeyValuePair<string, string>> levels)
    {
        double[][] estimable = [.. rows.Where(r => r.Max(Math.Abs) > 1e-10 && fit.IsEstimable(r))];
        var basis = new QrDecomposition(estimable).Basis();
        var r = basis.Length;
        var v = new double[r, r];
        double[] value = [.. basis.Select(fit.Estimate)];
        for (var i = 0; i < r; i++)
        {
            for (var j = 0; j < r; j++)
            {
                v[i, j] = fit.CovarianceOf(basis[i], basis[j]);
            }
        }

        var inverse = r == 0 ? null : SymmetricMatrix.Inverse(v);
        var f = inverse is null ? double.NaN : SymmetricMatrix.Form(inverse, value, value) / r;
        var df2 = r == 0 ? double.NaN : basis.Min(b => fit.DegreesOfFreedom(b));
        return new JointTest([.. levels], r, df2, f, FDistribution.UpperTail(f, r, df2));
    }
}
