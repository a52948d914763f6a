using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The random-intercept model of responses of which some are only known to lie below a quantification limit.
/// Theory: docs/theory/censored-mixed-model.md.</summary>
public static class CensoredMixedModel
{
    /// <summary>Fits by maximum likelihood.</summary>
    /// <param name="design">Fixed effects; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response of each row, or its limit where censored; NaN is missing.</param>
    /// <param name="censored">Whether the response lies below y.</param>
    /// <param name="subjects">Subject code of each row.</param>
    /// <param name="quadraturePoints">Nodes of the adaptive quadrature. A subject wholly below the limit has a skew integrand: 25 nodes are
    /// off by 1e-3 there, 61 by 1e-5.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    public static CensoredMixedModelFit Fit(
        DesignMatrix design,
        IReadOnlyList<double> y,
        IReadOnlyList<bool> censored,
        IReadOnlyList<int> subjects,
        int quadraturePoints = 61,
        double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(y, censored);
        Pairs.RequireSameLength(y, subjects);
        var rows = design.CompleteRows(y);
        var x = design.Select(rows);
        double[] response = [.. rows.Select(i => y[i])];
        bool[] below = [.. rows.Select(i => censored[i])];
        int[] codes = [.. rows.Select(i => subjects[i])];
        var start = LinearModel.Fit(x, response);
        var dropped = y.Count - rows.Length;
        if (!(start.ResidualStdDev > 0) || codes.Distinct().Count() < 2 || below.All(c => c))
        {
            return Empty(x, response.Length, below.Count(c => c), dropped);
        }

        var pivot = start.Pivot;
        var likelihood = new CensoredLikelihood([.. pivot.Select(j => x.Columns[j])], response, below, codes, quadraturePoints);
        double[] first = [.. pivot.Select(j => start.Terms[j].Estimate), Math.Log(start.ResidualStdDev * 0.7), Math.Log(start.ResidualStdDev * 0.7)];
        var (p, last, convergence) = Newton.Minimize(likelihood.At, first);
        var covariance = SymmetricMatrix.Inverse(last.Hessian);
        var k = pivot.Length;
        var boundary = p[k] < p[k + 1] - 7;
        var status = boundary ? ConvergenceStatus.Boundary : covariance is null ? ConvergenceStatus.NotConverged : convergence.Status;
        covariance ??= Fill(p.Length, double.NaN);
        return new CensoredMixedModelFit(
            WaldTable.Of(x.Terms, pivot, p, covariance, confidenceLevel),
            LinearModel.Spread(covariance, pivot, x.Columns.Count, 1),
            Math.Exp(p[k]),
            Math.Exp(p[k + 1]),
            -last.Value,
            response.Length,
            below.Count(c => c),
            dropped,
            convergence with { Status = status },
            [.. LinearModel.AliasedColumns(x, pivot), .. Verdicts(status)]);
    }

    private static IEnumerable<StatisticalWarning> Verdicts(ConvergenceStatus status)
    {
        if (status == ConvergenceStatus.Boundary)
        {
            yield return StatisticalWarning.Boundary("The standard deviation of the random intercepts is zero.");
        }
        else if (status != ConvergenceStatus.Converged)
        {
            yield return StatisticalWarning.NotConverged("The likelihood has no maximum within the iterations allowed.");
        }
    }

    private static double[,] Fill(int n, double value)
    {
        var m = new double[n, n];
        for (var i = 0; i < n * n; i++)
        {
            m[i / n, i % n] = value;
        }

        return m;
    }

    private static CensoredMixedModelFit Empty(DesignMatrix x, int n, int censored, int dropped) => new(
        WaldTable.Of(x.Terms, [], [], new double[0, 0], 0.95),
        Fill(x.Columns.Count, double.NaN), double.NaN, double.NaN, double.NaN, n, censored, dropped,
        new Convergence(ConvergenceStatus.Singular, 0, double.NaN),
        [StatisticalWarning.TooFew($"{n} rows, {censored} of them below the limit: the model cannot be estimated.")]);
}
