using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>Kenward and Roger's (1997) small-sample inference from the moments of a covariance model Σ(γ): the covariance
/// Φ_A = Φ + 2Φ{Σ W_rs(Q_rs - P_rΦP_s - R_rs/4)}Φ of their equation 4, W the inverse of the expected information, and the scaled F
/// statistic of section 3.</summary>
internal sealed class KenwardRoger : FixedEffectInference
{
    private readonly double[,] φ;
    private readonly double[][,] p;
    private readonly double[,] w;
    private readonly QrDecomposition qr;

    private KenwardRoger(QrDecomposition qr, double[,] covariance, double[,] φ, double[][,] p, double[,] w)
        : base(covariance) => (this.qr, this.φ, this.p, this.w) = (qr, φ, p, w);

    /// <param name="moments">The moments in the orthonormal basis of the columns, in units of σ².</param>
    /// <param name="qr">The way from there to the columns.</param>
    /// <param name="scale">σ².</param>
    public static KenwardRoger Of(KenwardRogerMoments moments, QrDecomposition qr, double scale)
    {
        var w = Weights(moments);
        var φ = moments.Covariance;
        var adjustment = SmallMatrix.Product(SmallMatrix.Product(φ, Bracket(moments, w)), φ);
        var p = φ.GetLength(0);
        var adjusted = new double[p, p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                adjusted[i, j] = scale * (φ[i, j] + adjustment[i, j] + adjustment[j, i]);
            }
        }

        return new KenwardRoger(qr, qr.ToColumns(adjusted), φ, moments.P, w);
    }

    public override double Of(double[] l) => Joint([l]).Df;

    // Kenward and Roger (1997), section 3; Halekoh and Højsgaard (2014), section 4, for the limits.
    protected override (double Df, double Factor) Joint(double[][] l)
    {
        double q = l.Length;
        var (a1, a2) = Coefficients([.. l.Select(qr.TransposedSolve)]);
        var b = (a1 + (6 * a2)) / (2 * q);
        var g = (((q + 1) * a1) - ((q + 4) * a2)) / ((q + 2) * a2);
        var c = (3 * q) + (2 * (1 - g));
        var (v0, v1, v2) = (1 + (g / c * b), 1 - ((q - g) / c * b), 1 - ((q + 2 - g) / c * b));
        var e = 1 - (a2 / q);
        var ratio = e / v1;
        var ρ = ratio * ratio * (Math.Abs(v0) < 1e-10 ? 0 : v0) / v2 / q;
        var df = q == 1 ? 2 / a2 : 4 + ((q + 2) / ((q * ρ) - 1));
        return (df, q == 1 ? 1 : df * e / (df - 2));
    }

    // 2 · inverse of the expected information.
    private static double[,] Weights(KenwardRogerMoments moments)
    {
        var n = moments.P.Length;
        var φ = moments.Covariance;
        double[][,] φp = [.. moments.P.Select(m => SmallMatrix.Product(φ, m))];
        var information = new double[n, n];
        for (var r = 0; r < n; r++)
        {
            for (var s = 0; s < n; s++)
            {
                information[r, s] = moments.Traces[r, s] - (2 * Trace(φ, moments.Q[r][s])) + Trace(φp[r], φp[s]);
            }
        }

        return PseudoInverse(information);
    }

    // Σ W_rs (Q_rs - P_rΦP_s - R_rs/4).
    private static double[,] Bracket(KenwardRogerMoments moments, double[,] w)
    {
        var p = moments.Covariance.GetLength(0);
        var bracket = new double[p, p];
        for (var r = 0; r < moments.P.Length; r++)
        {
            var left = SmallMatrix.Product(moments.P[r], moments.Covariance);
            for (var s = 0; s < moments.P.Length; s++)
            {
                var through = SmallMatrix.Product(left, moments.P[s]);
                for (var i = 0; i < p; i++)
                {
                    for (var j = 0; j < p; j++)
                    {
                        var second = moments.R.Length == 0 ? 0 : moments.R[r][s][i, j] / 4;
                        bracket[i, j] += w[r, s] * (moments.Q[r][s][i, j] - through[i, j] - second);
                    }
                }
            }
        }

        return bracket;
    }

    private (double A1, double A2) Coefficients(double[][] l)
    {
        var inverse = SymmetricMatrix.Inverse(Forms(l, φ));
        if (inverse is null)
        {
            return (double.NaN, double.NaN);
        }

        double[][,] k = [.. p.Select(m => SmallMatrix.Product(inverse, Forms(l, SmallMatrix.Product(SmallMatrix.Product(φ, m), φ))))];
        var (a1, a2) = (0.0, 0.0);
        for (var r = 0; r < k.Length; r++)
        {
            for (var s = 0; s < k.Length; s++)
            {
                a1 += w[r, s] * Trace(k[r]) * Trace(k[s]);
                a2 += w[r, s] * Trace(k[r], k[s]);
            }
        }

        return (a1, a2);
    }

    // Directions without information are left out.
    private static double[,] PseudoInverse(double[,] information)
    {
        var n = information.GetLength(0);
        double[] unit = [.. Enumerable.Range(0, n).Select(j => information[j, j] > 0 ? 1 / Math.Sqrt(information[j, j]) : 0)];
        var scaled = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                scaled[i, j] = unit[i] * unit[j] * (information[i, j] + information[j, i]) / 2;
            }
        }

        var (values, vectors) = SymmetricEigen.Of(scaled);
        var w = new double[n, n];
        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n && values[k] > 1e-10; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    w[i, j] += 2 * unit[i] * unit[j] * vectors[i, k] * vectors[j, k] / values[k];
                }
            }
        }

        return w;
    }

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

    private static double Trace(double[,] a) => Enumerable.Range(0, a.GetLength(0)).Sum(i => a[i, i]);
}
