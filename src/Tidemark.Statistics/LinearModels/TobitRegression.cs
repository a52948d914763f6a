using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Normal regression of left-censored responses (Tobin 1958), by Newton's method on β and log σ.
/// Theory: docs/theory/tobit.md.</summary>
public static class TobitRegression
{
    /// <summary>Fits by maximum likelihood.</summary>
    /// <param name="design">Design; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response of each row, or its limit where censored; NaN is missing.</param>
    /// <param name="censored">Whether the response lies below y.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    public static TobitFit Fit(
        DesignMatrix design, IReadOnlyList<double> y, IReadOnlyList<bool> censored, double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(y, censored);
        var rows = design.CompleteRows(y);
        var x = design.Select(rows);
        double[] response = [.. rows.Select(i => y[i])];
        bool[] below = [.. rows.Select(i => censored[i])];
        var start = LinearModel.Fit(x, response);
        var pivot = start.Pivot;
        var p = pivot.Length;
        if (!(start.ResidualStdDev > 0) || below.Count(c => !c) <= p)
        {
            return new TobitFit(
                WaldTable.Of(x.Terms, [], [], new double[0, 0], 0.95), new double[0, 0], double.NaN, double.NaN, rows.Length,
                below.Count(c => c), y.Count - rows.Length, new Convergence(ConvergenceStatus.Singular, 0, double.NaN),
                [StatisticalWarning.TooFew("Too few responses above the limit.")]);
        }

        double[][] columns = [.. pivot.Select(j => x.Columns[j])];
        double[] first = [.. pivot.Select(j => start.Terms[j].Estimate), Math.Log(start.ResidualStdDev)];
        var (point, last, convergence) = Newton.Minimize(at => Likelihood(columns, response, below, at), first);
        var covariance = SymmetricMatrix.Inverse(last.Hessian);
        var usable = covariance is not null && convergence.IsUsable;
        covariance ??= new double[p + 1, p + 1];
        return new TobitFit(
            WaldTable.Of(x.Terms, pivot, point, covariance, confidenceLevel),
            covariance,
            Math.Exp(point[p]),
            -last.Value,
            rows.Length,
            below.Count(c => c),
            y.Count - rows.Length,
            usable ? convergence : convergence with { Status = ConvergenceStatus.NotConverged },
            [.. LinearModel.AliasedColumns(x, pivot), .. usable ? [] : (StatisticalWarning[])[StatisticalWarning.NotConverged("The likelihood has no interior maximum.")]]);
    }

    private static Curvature Likelihood(double[][] columns, double[] y, bool[] below, double[] at)
    {
        var p = columns.Length;
        var σ = Math.Exp(at[p]);
        var value = 0.0;
        var gradient = new double[p + 1];
        var hessian = new double[p + 1, p + 1];
        var row = new double[p + 1];
        for (var i = 0; i < y.Length; i++)
        {
            var z = y[i];
            for (var j = 0; j < p; j++)
            {
                z -= columns[j][i] * at[j];
                row[j] = -columns[j][i] / σ;
            }

            // dz/dβ = -x/σ, dz/dlog σ = -z; loss ℓ(z) is z²/2 + log σ or -log Φ(z).
            z /= σ;
            row[p] = -z;
            var h = below[i] ? Normal.Hazard(-z) : 0;
            var (d1, d2) = below[i] ? (-h, h * (h + z)) : (z, 1.0);
            value += below[i] ? -Normal.LogCdf(z) : at[p] - Normal.LogDensity(z);
            gradient[p] += below[i] ? 0 : 1;
            for (var j = 0; j <= p; j++)
            {
                gradient[j] += d1 * row[j];
                for (var k = 0; k <= p; k++)
                {
                    var curved = j == p ? -row[k] : k == p ? -row[j] : 0;
                    hessian[j, k] += (d2 * row[j] * row[k]) + (d1 * curved);
                }
            }
        }

        return new Curvature(value, gradient, hessian);
    }
}
