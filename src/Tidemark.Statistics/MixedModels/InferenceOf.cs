using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The inference asked for, from the optimum.</summary>
internal static class InferenceOf
{
    public static FixedEffectInference Chosen(MixedModelData data, MixedModelOptimum optimum)
    {
        var (qr, point) = (optimum.Criterion.Data.Qr, optimum.Point);
        var covariance = Scaled(qr.ToColumns(point.UnitCovariance), point.Scale);
        var residual = data.Y.Length - qr.Rank;
        return data.Options.DegreesOfFreedom switch
        {
            DegreesOfFreedom.Residual => new FixedDegreesOfFreedom(covariance, [.. qr.Pivot.Select(_ => (double)residual)]),
            DegreesOfFreedom.Asymptotic => new FixedDegreesOfFreedom(covariance, [.. qr.Pivot.Select(_ => double.PositiveInfinity)]),
            DegreesOfFreedom.Containment => new FixedDegreesOfFreedom(covariance, Containment.Of(data, qr.Pivot)),
            DegreesOfFreedom.KenwardRoger or DegreesOfFreedom.KenwardRogerLinear => KenwardRogerOf(data, optimum),
            _ => optimum.Psi.Length > 0
                ? StructuredSatterthwaite.Of(data, optimum, covariance)
                : new Satterthwaite(covariance, Slopes(qr, point, covariance), Hessian(point, optimum.Criterion.Ν)),
        };
    }

    // Kenward and Roger's expansion is of the restricted likelihood: a maximum likelihood fit takes it from there.
    private static KenwardRoger KenwardRogerOf(MixedModelData data, MixedModelOptimum optimum)
    {
        var restricted = data.Options.Reml ? optimum : MixedModelOptimum.Of(data, reml: true);
        var (criterion, point) = (restricted.Criterion, restricted.Point);
        var linear = data.Options.DegreesOfFreedom == DegreesOfFreedom.KenwardRogerLinear;
        return data.Options.Residual is null
            ? KenwardRoger.Of(ComponentMoments.Of(criterion, point), criterion.Data.Qr, point.Scale)
            : KenwardRoger.Of(StructuredMoments.Of(data, restricted, linear), criterion.Data.Qr, 1);
    }

    // ∂C/∂θ_a = -σ² S⁻¹ S_a S⁻¹, ∂C/∂log σ² = C.
    private static double[][,] Slopes(QrDecomposition qr, ProfilePoint point, double[,] covariance) =>
    [
        .. point.InformationSlopes.Select(s => qr.ToColumns(Scaled(
            SmallMatrix.Product(SmallMatrix.Product(point.UnitCovariance, s), point.UnitCovariance), -point.Scale))),
        covariance,
    ];

    private static double[,] Hessian(ProfilePoint point, double ν)
    {
        var n = point.Gradient.Length;
        var h = new double[n + 1, n + 1];
        h[n, n] = ν;
        for (var a = 0; a < n; a++)
        {
            h[a, n] = h[n, a] = point.ScaleCross[a];
            for (var b = 0; b < n; b++)
            {
                h[a, b] = point.FullHessian[a, b];
            }
        }

        return h;
    }

    private static double[,] Scaled(double[,] m, double by)
    {
        var result = (double[,])m.Clone();
        for (var i = 0; i < m.GetLength(0); i++)
        {
            for (var j = 0; j < m.GetLength(1); j++)
            {
                result[i, j] *= by;
            }
        }

        return result;
    }
}
