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
    private readonly SubjectKernel? subjects;

    /// <param name="data">Cross products of the weighted data.</param>
    /// <param name="reml">Restricted likelihood.</param>
    /// <param name="logWeights">log determinant of the weights.</param>
    public ProfiledDeviance(CrossProducts data, bool reml, double logWeights)
    {
        (Data, this.reml) = (data, reml);
        Factor = new RelativeFactor([.. data.Terms.Select(t => t.Width)]);
        Ν = reml ? data.Rows - data.P : data.Rows;
        constant = (Ν * (1 + Math.Log(2 * Math.PI))) - logWeights + (reml ? 2 * data.Qr.LogDeterminant() : 0);
        subjects = SubjectKernel.Fits(data.Components) ? new SubjectKernel(data.Components) : null;
    }

    /// <summary>The cross products.</summary>
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
        SolveAt(point.Theta);
        var g = Factor.Covariance(point.Theta);
        double[][][] modes = [.. Data.Terms.Select(t => new double[t.Codes.Length][])];
        foreach (var component in Data.Components)
        {
            foreach (var (levels, c) in component.Members)
            {
                var v = component.Residual(c, point.Beta);
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

    /// <summary>Brings the components to θ.</summary>
    public void SolveAt(double[] θ)
    {
        var (g, λ) = (Factor.Covariance(θ), Factor.Lambda(θ));
        foreach (var component in Data.Components)
        {
            component.Solve(g, λ);
        }
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
        if (subjects is not null)
        {
            logDet = subjects.Accumulate(Factor.Whole(g), s, rhs, ref yy);
        }

        foreach (var component in subjects is null ? Data.Components : [])
        {
            component.Solve(g, λ);
            var n = component.Members.Count;
            logDet += n * component.LogDeterminant;
            yy -= component.Explained;
            for (var a = 0; a < p; a++)
            {
                rhs[a] -= component.Score[a];
                for (var b = 0; b <= a; b++)
                {
                    s[a, b] -= n * component.Information[(a * p) + b];
                }
            }
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

    private void Differentiate(ProfilePoint point, double[][] g)
    {
        var θ = point.Theta;
        var d = Factor.Derivatives(θ);
        var k = Sums(point, d, g);
        DerivativeWork.Finish(point, reml);
        for (var a = 0; a < θ.Length; a++)
        {
            point.Gradient[a] = SmallMatrix.Dot(k[Factor.Cell(a).Term], d[a]);
            for (var b = 0; b < θ.Length; b++)
            {
                point.FullHessian[a, b] += Factor.Second(k, a, b);
                point.Hessian[a, b] = point.FullHessian[a, b] - (point.ScaleCross[a] * point.ScaleCross[b] / Ν);
            }
        }
    }

    // The sums of the derivatives over the components; the diagonal blocks of K are returned.
    private double[][] Sums(ProfilePoint point, double[][] d, double[][] g)
    {
        if (subjects is not null)
        {
            var sums = subjects.Differentiate(point, reml);
            sums.Contract([.. d.Select((block, a) => Factor.Whole(block, Factor.Cell(a).Term))], point);
            return Factor.Blocks(sums.K);
        }

        var work = new DerivativeWork(Factor, Data.P, d, g);
        foreach (var component in Data.Components)
        {
            work.Add(component, point, reml);
        }

        return work.K;
    }
}
