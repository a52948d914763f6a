namespace Tidemark.Statistics.MixedModels;

/// <summary>One subject's share of the derivatives of the criterion; buffers are reused over subjects.
/// With P = ZᵀW⁻¹Z, U = ZᵀW⁻¹X, v = ZᵀW⁻¹e, S = XᵀW⁻¹X, N = US⁻¹Uᵀ and D_a = ∂G/∂θ_a:
/// first derivative tr(D_a K), K = Σ P - N - vvᵀ/σ²; second Σ tr(D_a P D_b R), R = 2N + 2vvᵀ/σ² - P, less the terms
/// through S and β (without N under maximum likelihood).</summary>
internal sealed class DerivativeWork(int q, int p, int n)
{
    private readonly double[] pAndR = new double[q * q];
    private readonly double[] us = new double[q * p];
    private readonly double[] du = new double[q * p];
    private readonly double[] dv = new double[q];
    private readonly double[][] dp = [.. Enumerable.Range(0, n).Select(_ => new double[q * q])];
    private readonly double[] dr = new double[q * q];
    private readonly double[] transposed = new double[q * q];
    private double[] pMatrix = [];
    private double[] u = [];
    private double[] v = [];
    private double[] nMatrix = new double[q * q];
    private double scale;

    public void Load(double[] pMatrix, double[] u, double[] v, double[,] unitCovariance, bool reml, double scale)
    {
        (this.pMatrix, this.u, this.v, this.scale) = (pMatrix, u, v, scale);
        Array.Clear(nMatrix);
        if (!reml)
        {
            return;
        }

        for (var i = 0; i < q; i++)
        {
            for (var b = 0; b < p; b++)
            {
                var sum = 0.0;
                for (var a = 0; a < p; a++)
                {
                    sum += u[(i * p) + a] * unitCovariance[a, b];
                }

                us[(i * p) + b] = sum;
            }

            for (var j = 0; j < q; j++)
            {
                var sum = 0.0;
                for (var a = 0; a < p; a++)
                {
                    sum += us[(i * p) + a] * u[(j * p) + a];
                }

                nMatrix[(i * q) + j] = sum;
            }
        }
    }

    public void AddFirst(double[] k, double[][] d, ProfilePoint point)
    {
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                var at = (i * q) + j;
                var vv = v[i] * v[j] / scale;
                k[at] += pMatrix[at] - nMatrix[at] - vv;
                pAndR[at] = (2 * nMatrix[at]) + (2 * vv) - pMatrix[at];
            }
        }

        for (var a = 0; a < n; a++)
        {
            SmallMatrix.Multiply(d[a], v, dv, q, 1);
            SmallMatrix.Multiply(d[a], u, du, q, p);
            point.ScaleCross[a] += SmallMatrix.Dot(v, dv) / scale;
            var (slope, information) = (point.BetaSlopes[a], point.InformationSlopes[a]);
            for (var i = 0; i < q; i++)
            {
                for (var r = 0; r < p; r++)
                {
                    slope[r] += u[(i * p) + r] * dv[i];
                    for (var c = 0; c < p; c++)
                    {
                        information[r, c] -= u[(i * p) + r] * du[(i * p) + c];
                    }
                }
            }
        }
    }

    public void AddSecond(double[][] d, double[,] hessian)
    {
        for (var a = 0; a < n; a++)
        {
            SmallMatrix.Multiply(d[a], pMatrix, dp[a], q, q);
        }

        for (var b = 0; b < n; b++)
        {
            SmallMatrix.Multiply(d[b], pAndR, dr, q, q);
            for (var i = 0; i < q; i++)
            {
                for (var j = 0; j < q; j++)
                {
                    transposed[(j * q) + i] = dr[(i * q) + j];
                }
            }

            for (var a = 0; a < n; a++)
            {
                hessian[a, b] += SmallMatrix.Dot(dp[a], transposed);
            }
        }
    }

    /// <summary>The terms through S and β, which need the sums over all subjects.</summary>
    public void Finish(ProfilePoint point, bool reml)
    {
        var c = point.UnitCovariance;
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                var through = 2 / scale * Algebra.SymmetricMatrix.Form(c, point.BetaSlopes[a], point.BetaSlopes[b]);
                point.FullHessian[a, b] -= through + (reml ? TraceOfProduct(c, point.InformationSlopes[a], point.InformationSlopes[b]) : 0);
            }
        }
    }

    // tr(C X C Y).
    private double TraceOfProduct(double[,] c, double[,] x, double[,] y)
    {
        var cx = new double[p, p];
        var cy = new double[p, p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                for (var k = 0; k < p; k++)
                {
                    cx[i, j] += c[i, k] * x[k, j];
                    cy[i, j] += c[i, k] * y[k, j];
                }
            }
        }

        var sum = 0.0;
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                sum += cx[i, j] * cy[j, i];
            }
        }

        return sum;
    }
}
