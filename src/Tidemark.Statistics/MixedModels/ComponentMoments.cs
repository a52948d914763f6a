using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The moments of Kenward and Roger for Σ = Σ_k Z_kΨ_kZ_kᵀ + σ²I, linear in the elements of Ψ and σ², component by
/// component without a matrix of the order of the rows. In units of σ²: XᵀW⁻¹G_rW⁻¹X = UᵀE_rU, XᵀW⁻¹G_rW⁻¹G_sW⁻¹X = UᵀE_rPE_sU;
/// for the residual ZᵀW⁻²X = U - PGU, ZᵀW⁻²Z = P - PGP, XᵀW⁻²X = S - UᵀGU, XᵀW⁻³X = XᵀW⁻²X - (ZᵀW⁻²X)ᵀGU,
/// tr W⁻¹ = n - tr GP, tr W⁻² = tr W⁻¹ - tr GZᵀW⁻²Z.</summary>
internal sealed class ComponentMoments
{
    private readonly ProfiledDeviance criterion;
    private readonly double[][] g;
    private readonly double[][] e;
    private readonly int p;
    private readonly int last;
    private readonly double[,] traces;
    private readonly double[][,] first;
    private readonly double[][][,] second;

    private ComponentMoments(ProfiledDeviance criterion, ProfilePoint point)
    {
        this.criterion = criterion;
        (g, e) = (criterion.Factor.Covariance(point.Theta), criterion.Factor.Elements());
        (p, last) = (criterion.Data.P, e.Length);
        traces = new double[last + 1, last + 1];
        first = [.. Enumerable.Range(0, last + 1).Select(_ => new double[p, p])];
        second = [.. Enumerable.Range(0, last + 1).Select(_ => first.Select(_ => new double[p, p]).ToArray())];
    }

    /// <summary>The moments at the optimum, in the orthonormal basis of X.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="point">Its optimum.</param>
    public static KenwardRogerMoments Of(ProfiledDeviance criterion, ProfilePoint point)
    {
        criterion.SolveAt(point.Theta);
        var moments = new ComponentMoments(criterion, point);
        moments.traces[moments.last, moments.last] = criterion.Data.Rows;
        var s = SymmetricMatrix.Inverse(point.UnitCovariance)!;
        Add(moments.first[moments.last], s, -1);
        Add(moments.second[moments.last][moments.last], s, 1);
        foreach (var component in criterion.Data.Components)
        {
            moments.Add(component);
        }

        return moments.Moments(point);
    }

    private void Add(Component component)
    {
        var (m, n) = (component.Size, component.Members.Count);
        var (gu, u2, p2) = Residual(component);
        double[][] eu = [.. e.Select((_, r) => Left(component, r, component.U, p))];
        double[][] ep = [.. e.Select((_, r) => Left(component, r, component.P, m))];
        for (var r = 0; r < last; r++)
        {
            AddCross(first[r], component.U, eu[r], -n);
            AddCross(second[r][last], eu[r], u2, n);
            AddCross(second[last][r], u2, eu[r], n);
            traces[r, last] += n * Trace(Left(component, r, p2, m), m);
            traces[last, r] = traces[r, last];
            var pe = new double[m * p];
            SmallMatrix.Multiply(component.P, eu[r], pe, m, p);
            for (var s = 0; s < last; s++)
            {
                AddCross(second[s][r], eu[s], pe, n);
                traces[r, s] += n * Trace(ep[r], ep[s], m);
            }
        }

        traces[last, last] -= n * (TraceG(component, component.P) + TraceG(component, p2));
        AddCross(first[last], component.U, gu, n);
        AddCross(second[last][last], component.U, gu, -n);
        AddCross(second[last][last], u2, gu, -n);
    }

    private (double[] GU, double[] U2, double[] P2) Residual(Component component)
    {
        var m = component.Size;
        var (gu, gp, u2, p2) = (new double[m * p], new double[m * m], new double[m * p], new double[m * m]);
        component.TimesG(g, component.U, gu, p);
        component.TimesG(g, component.P, gp, m);
        SmallMatrix.Multiply(component.P, gu, u2, m, p);
        SmallMatrix.Multiply(component.P, gp, p2, m, m);
        Negate(component.U, u2);
        Negate(component.P, p2);
        return (gu, u2, p2);
    }

    // Σ back from units of σ²: γ/σ² is a parameter as good as γ, so that only Φ has a unit; P and Q have none left.
    private KenwardRogerMoments Moments(ProfilePoint point) => new(point.UnitCovariance, traces, first, second, []);

    private double[] Left(Component component, int r, double[] x, int width)
    {
        var result = new double[component.Size * width];
        var k = criterion.Factor.Cell(r).Term;
        var rows = component.Counts[k] * component.Widths[k] * width;
        var some = new double[rows];
        SmallMatrix.BlockTimes(e[r], component, k, x, width, some);
        some.CopyTo(result, component.Starts[k] * width);
        return result;
    }

    private double TraceG(Component component, double[] x)
    {
        var gx = new double[x.Length];
        component.TimesG(g, x, gx, component.Size);
        return Trace(gx, component.Size);
    }

    private void AddCross(double[,] to, double[] x, double[] y, double factor)
    {
        for (var k = 0; k < x.Length; k += p)
        {
            for (var a = 0; a < p; a++)
            {
                for (var b = 0; b < p; b++)
                {
                    to[a, b] += factor * x[k + a] * y[k + b];
                }
            }
        }
    }

    // x - y into y.
    private static void Negate(double[] x, double[] y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = x[i] - y[i];
        }
    }

    private static void Add(double[,] to, double[,] x, double factor)
    {
        for (var a = 0; a < to.GetLength(0); a++)
        {
            for (var b = 0; b < to.GetLength(0); b++)
            {
                to[a, b] += factor * x[a, b];
            }
        }
    }

    private static double Trace(double[] x, int m)
    {
        var sum = 0.0;
        for (var i = 0; i < m; i++)
        {
            sum += x[(i * m) + i];
        }

        return sum;
    }

    private static double Trace(double[] x, double[] y, int m)
    {
        var sum = 0.0;
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                sum += x[(i * m) + j] * y[(j * m) + i];
            }
        }

        return sum;
    }
}
