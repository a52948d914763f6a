using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MarginalMeans;

/// <summary>What marginal means need of a fitted model: coefficients, their covariance and the degrees of freedom of a linear
/// function of them. Theory: docs/theory/marginal-means.md.</summary>
/// <param name="Coefficients">Estimates β in the order of the design; NaN for an aliased column.</param>
/// <param name="Covariance">Covariance of the estimates in the same order; rows of aliased columns are not read.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom of l'β, given l in the order of the design; +∞ for a normal reference.</param>
public sealed record FittedCoefficients(
    IReadOnlyList<double> Coefficients,
    double[,] Covariance,
    Func<IReadOnlyList<double>, double> DegreesOfFreedom)
{
    /// <summary>Vectors in the order of the design that span the null space of the design (Xn = 0): a linear function that is
    /// not orthogonal to all of them cannot be estimated. Empty for a design of full rank.</summary>
    public IReadOnlyList<double[]> NullSpace { get; init; } = [];

    /// <summary>Vectors that span the null space of a design, one for each column that the columns before it span.</summary>
    /// <param name="design">The design.</param>
    public static IReadOnlyList<double[]> NullSpaceOf(DesignMatrix design)
    {
        ArgumentNullException.ThrowIfNull(design);
        var qr = new QrDecomposition(design.Columns);
        return [.. Enumerable.Range(0, design.Columns.Count).Except(qr.Pivot).Select(aliased =>
        {
            var n = new double[design.Columns.Count];
            n[aliased] = 1;
            var combination = qr.Solve(qr.QTransposed(design.Columns[aliased]));
            for (var k = 0; k < qr.Rank; k++)
            {
                n[qr.Pivot[k]] = -combination[k];
            }

            return n;
        })];
    }

    /// <summary>The same degrees of freedom for every linear function: a linear model's residual ones, or +∞.</summary>
    /// <param name="coefficients">Estimates.</param>
    /// <param name="covariance">Their covariance.</param>
    /// <param name="df">Degrees of freedom.</param>
    public static FittedCoefficients WithDf(IReadOnlyList<double> coefficients, double[,] covariance, double df) =>
        new(coefficients, covariance, _ => df);

    internal double Estimate(IReadOnlyList<double> l)
    {
        var sum = 0.0;
        for (var j = 0; j < Coefficients.Count; j++)
        {
            sum += double.IsNaN(Coefficients[j]) || l[j] == 0 ? 0 : l[j] * Coefficients[j];
        }

        return sum;
    }

    internal double CovarianceOf(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < Coefficients.Count; i++)
        {
            for (var j = 0; j < Coefficients.Count && a[i] != 0 && !double.IsNaN(Coefficients[i]); j++)
            {
                sum += b[j] == 0 || double.IsNaN(Coefficients[j]) ? 0 : a[i] * Covariance[i, j] * b[j];
            }
        }

        return sum;
    }

    internal bool IsEstimable(IReadOnlyList<double> l)
    {
        var length = Math.Sqrt(l.Sum(v => v * v));
        return NullSpace.All(n =>
            Math.Abs(n.Zip(l, (a, b) => a * b).Sum()) <= 1e-8 * Math.Max(1, length) * Math.Sqrt(n.Sum(v => v * v)));
    }
}
