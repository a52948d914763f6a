namespace Tidemark.Statistics.MixedModels;

/// <summary>Sums over subjects from which every derivative of the criterion follows by contraction with ∂G/∂θ_a: in the notation of
/// <see cref="DerivativeWork"/> Σ P - N - vvᵀ/σ², Σ vvᵀ/σ², Σ u_i u_jᵀ, Σ u_i v_j and Σ P ⊗ R (u_i the rows of U).</summary>
internal sealed class SubjectSums(int m, int p)
{
    public double[] K { get; } = new double[m * m];

    public double[] VV { get; } = new double[m * m];

    public double[] UU { get; } = new double[m * m * p * p];

    public double[] UV { get; } = new double[m * m * p];

    public double[] PR { get; } = new double[m * m * m * m];

    /// <summary>Writes the derivatives that do not pass through S and β into the point.</summary>
    /// <param name="d">∂G/∂θ_a of order m.</param>
    /// <param name="point">The point.</param>
    public void Contract(double[][] d, ProfilePoint point)
    {
        for (var a = 0; a < d.Length; a++)
        {
            for (var ij = 0; ij < m * m; ij++)
            {
                var f = d[a][ij];
                if (f == 0)
                {
                    continue;
                }

                point.ScaleCross[a] += f * VV[ij];
                for (var b = 0; b < p; b++)
                {
                    point.BetaSlopes[a][b] += f * UV[(ij * p) + b];
                    for (var c = 0; c < p; c++)
                    {
                        point.InformationSlopes[a][b, c] -= f * UU[(((ij * p) + b) * p) + c];
                    }
                }
            }

            for (var b = 0; b <= a; b++)
            {
                point.FullHessian[a, b] += Trace(d[a], d[b]);
                point.FullHessian[b, a] = point.FullHessian[a, b];
            }
        }
    }

    // Σ tr(D_a P D_b R).
    private double Trace(double[] da, double[] db)
    {
        var sum = 0.0;
        for (var ij = 0; ij < m * m; ij++)
        {
            for (var kl = 0; kl < m * m && da[ij] != 0; kl++)
            {
                var (i, j, k, l) = (ij / m, ij % m, kl / m, kl % m);
                sum += da[ij] * db[kl] * PR[(((((j * m) + k) * m) + l) * m) + i];
            }
        }

        return sum;
    }
}
