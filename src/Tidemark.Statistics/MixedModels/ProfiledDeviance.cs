using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>-2 log (restricted) likelihood as a function of θ, profiled over β and σ² (Bates, Mächler, Bolker and Walker
/// 2015, equations 34 and 41), with exact gradient and Hessian (from the derivatives of log|W|, log|XᵀW⁻¹X| and the
/// residual sum of squares, W = I + ZGZᵀ; Lindstrom and Bates 1988). All in small matrices of each subject:
/// T = (I + AG)⁻¹, ZᵀW⁻¹Z = TA, ZᵀW⁻¹X = TB, ZᵀW⁻¹y = Tc.</summary>
internal sealed class ProfiledDeviance
{
    private readonly SubjectBlocks data;
    private readonly bool reml;
    private readonly double constant;
    private readonly double[][] tA;
    private readonly double[][] tB;
    private readonly double[][] tC;

    public ProfiledDeviance(SubjectBlocks data, RelativeFactor factor, bool reml, double logWeights)
    {
        (this.data, this.reml, Factor) = (data, reml, factor);
        Ν = reml ? data.Rows - data.P : data.Rows;
        constant = (Ν * (1 + Math.Log(2 * Math.PI))) - logWeights + (reml ? 2 * data.Qr.LogDeterminant() : 0);
        var m = data.A.Length;
        (tA, tB, tC) = (new double[m][], new double[m][], new double[m][]);
        for (var i = 0; i < m; i++)
        {
            (tA[i], tB[i], tC[i]) = (new double[data.A[i].Length], new double[data.B[i].Length], new double[data.Q]);
        }
    }

    public RelativeFactor Factor { get; }

    /// <summary>Degrees of freedom of σ².</summary>
    public double Ν { get; }

    /// <summary>The criterion and its derivatives at θ.</summary>
    public ProfilePoint At(double[] θ)
    {
        var g = Factor.Covariance(θ);
        var (logDet, s, rhs, yy) = Accumulate(g);
        if (SymmetricMatrix.Cholesky(s) is not { } l)
        {
            return ProfilePoint.Outside(θ.Length);
        }

        var β = (double[])rhs.Clone();
        SymmetricMatrix.SolveInPlace(l, β);
        var rss = yy - β.Zip(rhs, (a, b) => a * b).Sum();
        if (!(rss > 0))
        {
            return ProfilePoint.Outside(θ.Length);
        }

        var value = constant + logDet + (Ν * Math.Log(rss / Ν)) + (reml ? SymmetricMatrix.LogDeterminant(l) : 0);
        var point = new ProfilePoint(value, θ.Length, data.P)
        {
            Beta = β,
            Scale = rss / Ν,
            UnitCovariance = SymmetricMatrix.Inverse(s)!,
            RandomEffects = new double[tC.Length][],
        };
        Differentiate(point, θ, g);
        return point;
    }

    private (double LogDet, double[,] S, double[] Rhs, double YY) Accumulate(double[] g)
    {
        var (q, p) = (data.Q, data.P);
        var s = new double[p, p];
        for (var j = 0; j < p; j++)
        {
            s[j, j] = 1;
        }

        var rhs = new double[p];
        var yy = data.SumOfSquares;
        var logDet = 0.0;
        var t = new double[q * q];
        var gt = new double[q * Math.Max(p, 1)];
        for (var i = 0; i < tA.Length; i++)
        {
            logDet += Math.Log(SmallMatrix.InverseOfIdentityPlus(data.A[i], g, t, q));
            SmallMatrix.Multiply(t, data.A[i], tA[i], q, q);
            SmallMatrix.Multiply(t, data.B[i], tB[i], q, p);
            SmallMatrix.Multiply(t, data.C[i], tC[i], q, 1);
            SmallMatrix.Multiply(g, data.B[i], gt, q, p);
            for (var k = 0; k < q; k++)
            {
                for (var a = 0; a < p; a++)
                {
                    var w = gt[(k * p) + a];
                    rhs[a] -= w * tC[i][k];
                    for (var b = 0; b <= a; b++)
                    {
                        s[a, b] -= w * tB[i][(k * p) + b];
                    }
                }
            }

            yy -= SmallMatrix.Form(data.C[i], g, tC[i], q);
        }

        for (var a = 0; a < p; a++)
        {
            for (var b = 0; b < a; b++)
            {
                s[b, a] = s[a, b];
            }
        }

        return (logDet, s, rhs, yy);
    }

    private void Differentiate(ProfilePoint point, double[] θ, double[] g)
    {
        var (q, n) = (data.Q, θ.Length);
        var d = Factor.Derivatives(θ);
        var k = new double[q * q];
        var work = new DerivativeWork(q, data.P, n);
        for (var i = 0; i < tA.Length; i++)
        {
            var v = Residual(i, point.Beta);
            point.RandomEffects[i] = SmallMatrix.Times(g, v, q);
            work.Load(tA[i], tB[i], v, point.UnitCovariance, reml, point.Scale);
            work.AddFirst(k, d, point);
            work.AddSecond(d, point.FullHessian);
        }

        work.Finish(point, reml);
        for (var a = 0; a < n; a++)
        {
            point.Gradient[a] = SmallMatrix.Dot(k, d[a]);
            for (var b = 0; b < n; b++)
            {
                point.FullHessian[a, b] += Factor.Second(k, a, b);
                point.Hessian[a, b] = point.FullHessian[a, b] - (point.ScaleCross[a] * point.ScaleCross[b] / Ν);
            }
        }
    }

    // ZᵀW⁻¹(y - Xβ).
    private double[] Residual(int i, double[] β)
    {
        var (q, p) = (data.Q, data.P);
        var v = (double[])tC[i].Clone();
        for (var k = 0; k < q; k++)
        {
            for (var a = 0; a < p; a++)
            {
                v[k] -= tB[i][(k * p) + a] * β[a];
            }
        }

        return v;
    }
}
