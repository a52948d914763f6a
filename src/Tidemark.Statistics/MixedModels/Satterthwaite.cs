using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>Satterthwaite's degrees of freedom of a contrast l of fixed effects: f² / (gᵀH⁻¹g) with f = lᵀCl, g its gradient
/// and H the Hessian of the criterion in (θ, log σ²), eigenvalues of zero left out (Giesbrecht and Burns 1985; Kuznetsova,
/// Brockhoff and Christensen 2017, equation 3). Several contrasts: Fai and Cornelius (1996).</summary>
internal sealed class Satterthwaite : FixedEffectInference
{
    private const double Tolerance = 1e-8;
    private readonly double[][,] slopes;
    private readonly double[] values;
    private readonly double[,] vectors;

    /// <param name="covariance">Covariance of the coefficients.</param>
    /// <param name="slopes">Its derivatives in θ and, last, log σ².</param>
    /// <param name="hessian">Hessian of the criterion in the same order.</param>
    public Satterthwaite(double[,] covariance, double[][,] slopes, double[,] hessian)
        : base(covariance)
    {
        this.slopes = slopes;
        (values, vectors) = SymmetricEigen.Of(hessian);
    }

    public override double Of(double[] l)
    {
        var f = SymmetricMatrix.Form(Covariance, l, l);
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

    protected override (double Df, double Factor) Joint(double[][] l)
    {
        var (_, directions) = SymmetricEigen.Of(Forms(l, Covariance));
        var ν = new double[l.Length];
        for (var k = 0; k < l.Length; k++)
        {
            var row = new double[l[0].Length];
            for (var i = 0; i < l.Length; i++)
            {
                Spans.AddScaled(row, l[i], directions[i, k]);
            }

            ν[k] = Of(row);
        }

        if (ν.Max() - ν.Min() < Tolerance)
        {
            return (ν.Average(), 1);
        }

        var e = ν.Sum(d => d / (d - 2));
        return (ν.All(d => d > 2) ? 2 * e / (e - l.Length) : 2, 1);
    }
}
