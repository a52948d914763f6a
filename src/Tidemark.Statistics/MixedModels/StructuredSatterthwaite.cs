namespace Tidemark.Statistics.MixedModels;

/// <summary>Satterthwaite's degrees of freedom where residuals have a structure: the derivatives of the criterion and of the
/// covariance in (θ, ψ, log σ²) by central differences.</summary>
internal static class StructuredSatterthwaite
{
    private const double Step = 1e-3;

    public static Satterthwaite Of(MixedModelData data, MixedModelOptimum optimum, double[,] covariance)
    {
        double[] ω = [.. optimum.Point.Theta, .. optimum.Psi, Math.Log(optimum.Point.Scale)];
        var n = ω.Length;
        var hessian = new double[n, n];
        var slopes = new double[n][,];
        for (var i = 0; i < n; i++)
        {
            var (up, down) = (At(data, optimum, Shifted(ω, i, Step)), At(data, optimum, Shifted(ω, i, -Step)));
            slopes[i] = Difference(up.Covariance, down.Covariance);
            hessian[i, i] = (up.Value - (2 * optimum.Point.Value) + down.Value) / (Step * Step);
            for (var j = 0; j < i; j++)
            {
                double Mixed(int a, int b) => At(data, optimum, Shifted(Shifted(ω, i, a * Step), j, b * Step)).Value;
                hessian[i, j] = hessian[j, i] = (Mixed(1, 1) - Mixed(1, -1) - Mixed(-1, 1) + Mixed(-1, -1)) / (4 * Step * Step);
            }
        }

        return new Satterthwaite(covariance, slopes, hessian);
    }

    private static (double Value, double[,] Covariance) At(MixedModelData data, MixedModelOptimum optimum, double[] ω)
    {
        var k = optimum.Point.Theta.Length;
        var criterion = data.Criterion(ω[k..^1], data.Options.Reml);
        var scales = criterion.Data.Terms.SelectMany((t, term) => t.Scales.Select((s, row) => (term, row, s))).ToDictionary(t => (t.term, t.row), t => t.s);
        var before = optimum.Criterion.Data.Terms;
        double[] θ = [.. ω[..k].Select((v, a) =>
        {
            var (term, row, _) = criterion.Factor.Cell(a);
            return v * scales[(term, row)] / before[term].Scales[row];
        })];
        var point = criterion.At(θ, derivatives: false);
        var σ2 = Math.Exp(ω[^1]);
        var ν = criterion.Ν;
        var value = point.Value - (ν * (1 + Math.Log(point.Scale))) + (ν * ω[^1]) + (ν * point.Scale / σ2);
        var c = criterion.Data.Qr.ToColumns(point.UnitCovariance);
        for (var i = 0; i < c.GetLength(0); i++)
        {
            for (var j = 0; j < c.GetLength(0); j++)
            {
                c[i, j] *= σ2;
            }
        }

        return (value, c);
    }

    private static double[,] Difference(double[,] up, double[,] down)
    {
        var d = new double[up.GetLength(0), up.GetLength(0)];
        for (var i = 0; i < d.GetLength(0); i++)
        {
            for (var j = 0; j < d.GetLength(0); j++)
            {
                d[i, j] = (up[i, j] - down[i, j]) / (2 * Step);
            }
        }

        return d;
    }

    private static double[] Shifted(double[] x, int j, double by)
    {
        var shifted = (double[])x.Clone();
        shifted[j] += by;
        return shifted;
    }
}
