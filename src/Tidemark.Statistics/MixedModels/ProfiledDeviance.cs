using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>-2 log (restricted) likelihood as a function of θ, profiled over β and σ² (Bates, Mächler, Bolker and Walker
/// 2015, equations 34 and 41), with exact gradient and Hessian (from the derivatives of log|W|, log|XᵀW⁻¹X| and the
/// residual sum of squares, W = I + ZGZᵀ; Lindstrom and Bates 1988). All in the matrices of each component:
/// T = (I + AG)⁻¹, ZᵀW⁻¹Z = TA, ZᵀW⁻¹X = TB, ZᵀW⁻¹y = Tc.</summary>
internal sealed class ProfiledDeviance
{
    private readonly bool reml;
    private readonly double constant;
    private readonly double[] scratch;

    /// <param name="data">Cross products of the weighted data.</param>
    /// <param name="reml">Restricted likelihood.</param>
    /// <param name="logWeights">log determinant of the weights.</param>
    public ProfiledDeviance(CrossProducts data, bool reml, double logWeights)
    {
        (Data, this.reml) = (data, reml);
        Factor = new RelativeFactor([.. data.Terms.Select(t => t.Width)]);
        Ν = reml ? data.Rows - data.P : data.Rows;
        constant = (Ν * (1 + Math.Log(2 * Math.PI))) - logWeights + (reml ? 2 * data.Qr.LogDeterminant() : 0);
        var largest = data.Components.Length == 0 ? 0 : data.Components.Max(c => c.Size);
        scratch = new double[largest * Math.Max(largest, data.P)];
    }

    public CrossProducts Data { get; }

    public RelativeFactor Factor { get; }

    /// <summary>Degrees of freedom of σ².</summary>
    public double Ν { get; }

    /// <summary>The criterion and, unless told otherwise, its derivatives at θ.</summary>
    public ProfilePoint At(double[] θ, bool derivatives = true)
    {
        var g = Factor.Covariance(θ);
        var (logDet, s, rhs, yy) = Accumulate(g, Factor.Lambda(θ));
        if (SymmetricMatrix.Cholesky(s) is not { } l)
        {
            return ProfilePoint.Outside(θ.Length);
        }

        var β = (double[])rhs.Clone();
        SymmetricMatrix.SolveInPlace(l, β);
        var rss = yy - β.Zip(rhs, (a, b) => a * b).Sum();
        if (!(rss > 1e-26 * Data.SumOfSquares) || !double.IsFinite(logDet))
        {
            return ProfilePoint.Outside(θ.Length);
        }

        var value = constant + logDet + (Ν * Math.Log(rss / Ν)) + (reml ? SymmetricMatrix.LogDeterminant(l) : 0);
        var point = new ProfilePoint(value, θ.Length, Data.P)
        {
            Beta = β,
            Scale = rss / Ν,
            UnitCovariance = SymmetricMatrix.Inverse(s)!,
            Theta = θ,
        };
        if (derivatives)
        {
            Differentiate(point, g);
        }

        return point;
    }

    /// <summary>The conditional modes of each term and level, b = GZᵀW⁻¹(y - Xβ), in the scaled columns of Z.</summary>
    public double[][][] Modes(ProfilePoint point)
    {
        var g = Factor.Covariance(point.Theta);
        double[][][] modes = [.. Data.Terms.Select(t => new double[t.Codes.Length][])];
        foreach (var component in Data.Components)
        {
            var t = component.T(g);
            foreach (var (levels, c) in component.Members)
            {
                var v = SmallMatrix.Times(t, Residual(component, c, point.Beta, 1, component.B), component.Size);
                var b = new double[component.Size];
                component.TimesG(g, v, b, 1);
                var level = 0;
                for (var k = 0; k < component.Counts.Length; k++)
                {
                    for (var j = 0; j < component.Counts[k]; j++)
                    {
                        var from = component.Starts[k] + (j * component.Widths[k]);
                        modes[k][levels[level++]] = b[from..(from + component.Widths[k])];
                    }
                }
            }
        }

        return modes;
    }

    /// <summary>c - nBβ, or with U for B and Tc for c its T-fold.</summary>
    public static double[] Residual(Component component, double[] c, double[] β, int n, double[] b)
    {
        var p = component.Columns;
        var v = (double[])c.Clone();
        for (var k = 0; k < v.Length; k++)
        {
            for (var a = 0; a < p; a++)
            {
                v[k] -= n * b[(k * p) + a] * β[a];
            }
        }

        return v;
    }

    private (double LogDet, double[,] S, double[] Rhs, double YY) Accumulate(double[][] g, double[][] λ)
    {
        var p = Data.P;
        var s = new double[p, p];
        for (var j = 0; j < p; j++)
        {
            s[j, j] = 1;
        }

        var rhs = new double[p];
        var (yy, logDet) = (Data.SumOfSquares, 0.0);
        foreach (var component in Data.Components)
        {
            component.Solve(g, λ);
            var n = component.Members.Count;
            logDet += n * component.LogDeterminant;
            component.TimesG(g, component.B, scratch, p);
            for (var k = 0; k < component.Size; k++)
            {
                for (var a = 0; a < p; a++)
                {
                    var w = scratch[(k * p) + a];
                    rhs[a] -= w * component.TC[k];
                    for (var b = 0; b <= a; b++)
                    {
                        s[a, b] -= n * w * component.U[(k * p) + b];
                    }
                }
            }

            yy -= Explained(component, g);
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

    // Σ cᵀGTc.
    private double Explained(Component component, double[][] g)
    {
        var m = component.Size;
        if (component.CC.Length == 0)
        {
            component.TimesG(g, component.C, scratch, 1);
            return Spans.Dot(scratch.AsSpan(0, m), component.TC);
        }

        var t = component.T(g);
        component.TimesG(g, t, scratch, m);
        return Spans.Dot(scratch.AsSpan(0, m * m), component.CC);
    }

    private void Differentiate(ProfilePoint point, double[][] g)
    {
        var θ = point.Theta;
        var d = Factor.Derivatives(θ);
        var work = new DerivativeWork(Factor, Data.P, d, g);
        foreach (var component in Data.Components)
        {
            work.Add(component, point, reml);
        }

        work.Finish(point, reml);
        for (var a = 0; a < θ.Length; a++)
        {
            point.Gradient[a] = SmallMatrix.Dot(work.K[Factor.Cell(a).Term], d[a]);
            for (var b = 0; b < θ.Length; b++)
            {
                point.FullHessian[a, b] += Factor.Second(work.K, a, b);
                point.Hessian[a, b] = point.FullHessian[a, b] - (point.ScaleCross[a] * point.ScaleCross[b] / Ν);
            }
        }
    }
}
