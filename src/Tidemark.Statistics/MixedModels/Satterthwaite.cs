using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>Satterthwaite's degrees of freedom of a contrast l of fixed effects: f² / (gᵀH⁻¹g) with f = lᵀCl, g its gradient
/// and H the Hessian of the criterion in (θ, log σ²), eigenvalues of zero left out (Giesbrecht and Burns 1985; Kuznetsova,
/// Brockhoff and Christensen 2017, equation 3).</summary>
internal sealed class Satterthwaite
{
    private const double Tolerance = 1e-8;
    private readonly int[] pivot;
    private readonly double[,] covariance;
    private readonly double[][,] slopes;
    private readonly double[] values;
    private readonly double[,] vectors;

    /// <param name="pivot">Columns estimated.</param>
    /// <param name="covariance">Covariance of their coefficients.</param>
    /// <param name="slopes">Its derivatives in θ and, last, log σ².</param>
    /// <param name="hessian">Hessian of the criterion in the same order.</param>
    public Satterthwaite(int[] pivot, double[,] covariance, double[][,] slopes, double[,] hessian)
    {
        (this.pivot, this.covariance, this.slopes) = (pivot, covariance, slopes);
        (values, vectors) = SymmetricEigen.Of(hessian);
    }

    public double DegreesOfFreedom(IReadOnlyList<double> weights)
    {
        double[] l = [.. pivot.Select(j => weights[j])];
        var f = SymmetricMatrix.Form(covariance, l, l);
        double[] g = [.. slopes.Select(s => SymmetricMatrix.Form(s, l, l))];
        var floor = Tolerance * values.Max(Math.Abs);
        var sum = 0.0;
        for (var k = 0; k < values.Length; k++)
        {
            var along = 0.0;
            for (var j = 0; j < g.Length; j++)
            {
                along += vectors[j, k] * g[j];
            }

            sum += values[k] > floor ? along * along / values[k] : 0;
        }

        return f * f / sum;
    }
}
