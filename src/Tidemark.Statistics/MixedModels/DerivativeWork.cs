namespace Tidemark.Statistics.MixedModels;

/// <summary>The components' shares of the derivatives of the criterion; buffers are reused.
/// With P = ZᵀW⁻¹Z, U = ZᵀW⁻¹X, v = ZᵀW⁻¹e, S = XᵀW⁻¹X, N = US⁻¹Uᵀ and D_a = ∂G/∂θ_a:
/// first derivative tr(D_a K), K = Σ P - N - vvᵀ/σ²; second Σ tr(D_a P D_b R), R = 2N + 2vvᵀ/σ² - P, less the terms
/// through S and β (without N under maximum likelihood). Of n members of one design, P and N count n times and vvᵀ is
/// summed.</summary>
internal sealed class DerivativeWork
{
    private readonly RelativeFactor factor;
    private readonly int p;
    private readonly double[][] d;
    private readonly double[][] g;
    private double[][] dp = [];
    private double[][] dr = [];
    private double[] us = [];
    private double[] vv = [];
    private double[] r = [];
    private double[] k = [];

    /// <param name="factor">Places of θ.</param>
    /// <param name="p">Fixed effects.</param>
    /// <param name="d">∂G/∂θ_a, the block of its term.</param>
    /// <param name="g">G of each term.</param>
    public DerivativeWork(RelativeFactor factor, int p, double[][] d, double[][] g)
    {
        (this.factor, this.p, this.d, this.g) = (factor, p, d, g);
        K = [.. g.Select(block => new double[block.Length])];
    }

    /// <summary>Sum of the diagonal blocks of K for each term.</summary>
    public double[][] K { get; }

    public void Add(Component component, ProfilePoint point, bool reml)
    {
        Resize(component.Size);
        var v = component.Less(component.TC, component.U, point.Beta, component.Members.Count);
        Squares(component, point.Beta, v);
        Weigh(component, point, reml);
        for (var a = 0; a < d.Length; a++)
        {
            First(component, point, v, a);
            Left(component, a, component.P, component.Size, dp[a]);
            Left(component, a, r, component.Size, dr[a]);
        }

        for (var a = 0; a < d.Length; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var trace = Trace(component, a, b);
                point.FullHessian[a, b] += trace;
                if (b < a)
                {
                    point.FullHessian[b, a] += trace;
                }
            }
        }
    }

    /// <summary>The terms through S and β, which need the sums over all components.</summary>
    public static void Finish(ProfilePoint point, bool reml)
    {
        var c = point.UnitCovariance;
        for (var a = 0; a < point.Gradient.Length; a++)
        {
            for (var b = 0; b < point.Gradient.Length; b++)
            {
                var through = 2 / point.Scale * Algebra.SymmetricMatrix.Form(c, point.BetaSlopes[a], point.BetaSlopes[b]);
                point.FullHessian[a, b] -= through + (reml ? SmallMatrix.TraceOfProducts(c, point.InformationSlopes[a], point.InformationSlopes[b]) : 0);
            }
        }
    }

    // vvᵀ of a single member, T(Σccᵀ - Σc fᵀ - f Σcᵀ + n ffᵀ)Tᵀ of several, f = Bβ.
    private void Squares(Component component, double[] β, double[] v)
    {
        var m = component.Size;
        if (component.CC.Length == 0)
        {
            for (var i = 0; i < m * m; i++)
            {
                vv[i] = v[i / m] * v[i % m];
            }

            return;
        }

        var (n, c) = (component.Members.Count, component.C);
        var f = component.Less(new double[m], component.B, β, -1);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                r[(i * m) + j] = component.CC[(i * m) + j] - (c[i] * f[j]) - (f[i] * c[j]) + (n * f[i] * f[j]);
            }
        }

        SmallMatrix.Multiply(component.T, r, dp[0], m, m);
        SmallMatrix.MultiplyTransposed(dp[0], component.T, vv, m);
    }

    // Fills R, and adds to the diagonal blocks of K.
    private void Weigh(Component component, ProfilePoint point, bool reml)
    {
        var (m, n, c) = (component.Size, component.Members.Count, point.UnitCovariance);
        for (var i = 0; i < m && reml; i++)
        {
            for (var b = 0; b < p; b++)
            {
                var sum = 0.0;
                for (var a = 0; a < p; a++)
                {
                    sum += component.U[(i * p) + a] * c[a, b];
                }

                us[(i * p) + b] = sum;
            }
        }

        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var nij = 0.0;
                for (var a = 0; a < p && reml; a++)
                {
                    nij += us[(i * p) + a] * component.U[(j * p) + a];
                }

                var at = (i * m) + j;
                r[at] = (n * ((2 * nij) - component.P[at])) + (2 * vv[at] / point.Scale);
                vv[at] = vv[at] / point.Scale;
                k[at] = (n * (component.P[at] - nij)) - vv[at];
            }
        }

        SumBlocks(component);
    }

    private void SumBlocks(Component component)
    {
        for (var term = 0; term < g.Length; term++)
        {
            var q = component.Widths[term];
            for (var row = 0; row < component.Counts[term] * q; row++)
            {
                var from = ((component.Starts[term] + row) * component.Size) + component.Starts[term] + (row / q * q);
                for (var j = 0; j < q; j++)
                {
                    K[term][(row % q * q) + j] += k[from + j];
                }
            }
        }
    }

    private void First(Component component, ProfilePoint point, double[] v, int a)
    {
        var (m, n) = (component.Size, component.Members.Count);
        var (top, rows) = Range(component, a);
        Left(component, a, vv, m, dp[a]);
        for (var i = 0; i < rows; i++)
        {
            point.ScaleCross[a] += dp[a][(i * m) + top + i];
        }

        Left(component, a, v, 1, dp[a]);
        for (var i = 0; i < rows; i++)
        {
            for (var b = 0; b < p; b++)
            {
                point.BetaSlopes[a][b] += component.U[((top + i) * p) + b] * dp[a][i];
            }
        }

        Left(component, a, component.U, p, dp[a]);
        var information = point.InformationSlopes[a];
        for (var i = 0; i < rows; i++)
        {
            for (var b = 0; b < p; b++)
            {
                var u = n * component.U[((top + i) * p) + b];
                for (var e = 0; e < p; e++)
                {
                    information[b, e] -= u * dp[a][(i * p) + e];
                }
            }
        }
    }

    // tr(D_a P D_b R) from the rows of D_a P and D_b R.
    private double Trace(Component component, int a, int b)
    {
        var m = component.Size;
        var ((aTop, aRows), (bTop, bRows)) = (Range(component, a), Range(component, b));
        var sum = 0.0;
        for (var i = 0; i < aRows; i++)
        {
            for (var j = 0; j < bRows; j++)
            {
                sum += dp[a][(i * m) + bTop + j] * dr[b][(j * m) + aTop + i];
            }
        }

        return sum;
    }

    private (int Top, int Rows) Range(Component component, int a)
    {
        var k = factor.Cell(a).Term;
        return (component.Starts[k], component.Counts[k] * component.Widths[k]);
    }

    // The rows of the term of D_a X.
    private void Left(Component component, int a, double[] x, int width, double[] to) =>
        SmallMatrix.BlockTimes(d[a], component, factor.Cell(a).Term, x, width, to);

    private void Resize(int m)
    {
        if (vv.Length == m * m)
        {
            return;
        }

        dp = [.. d.Select(_ => new double[m * Math.Max(m, p)])];
        dr = [.. d.Select(_ => new double[m * Math.Max(m, p)])];
        (us, vv, r, k) = (new double[m * p], new double[m * m], new double[m * m], new double[m * m]);
    }
}
