using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Logistic regression by maximum likelihood, or by Firth's penalized likelihood, which stays finite under
/// separation. Theory: docs/theory/logistic-regression.md.</summary>
public static class LogisticRegression
{
    private const double SeparationBound = 30;

    /// <summary>Fits by maximum likelihood.</summary>
    /// <param name="design">Design; rows with NaN are dropped and counted.</param>
    /// <param name="y">0 or 1 for each row; NaN is missing.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    public static LogisticFit Fit(DesignMatrix design, IReadOnlyList<double> y, double confidenceLevel = 0.95) =>
        Fit(design, y, firth: false, confidenceLevel, null);

    /// <summary>Fits by Firth's penalized likelihood; p values and intervals are profiled.</summary>
    /// <param name="design">Design; rows with NaN are dropped and counted.</param>
    /// <param name="y">0 or 1 for each row; NaN is missing.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    /// <param name="weights">Case weights, or null; a row of weight 0 takes no part.</param>
    /// <exception cref="ArgumentException">A weight is negative, or a response neither 0 nor 1.</exception>
    public static LogisticFit FitFirth(DesignMatrix design, IReadOnlyList<double> y, double confidenceLevel = 0.95, IReadOnlyList<double>? weights = null)
    {
        var fit = Fit(design, y, firth: true, confidenceLevel, weights);
        return fit.Convergence.IsUsable ? fit with { Terms = [.. fit.Terms.Select(t => Profiled(fit, t))] } : fit;
    }

    private static LogisticFit Fit(DesignMatrix design, IReadOnlyList<double> y, bool firth, double level, IReadOnlyList<double>? weights)
    {
        var complete = weights is null ? design.CompleteRows(y) : design.CompleteRows(y, weights);
        if (weights is not null && complete.Any(i => weights[i] < 0))
        {
            throw new ArgumentException("A weight is negative.", nameof(weights));
        }

        int[] rows = weights is null ? complete : [.. complete.Where(i => weights[i] > 0)];
        var x = design.Select(rows);
        double[] response = [.. rows.Select(i => y[i])];
        if (response.Any(v => v is not (0 or 1)))
        {
            throw new ArgumentException("The response is 0 or 1.", nameof(y));
        }

        var pivot = new QrDecomposition(x.Columns).Pivot;
        var events = response.Sum();
        var likelihood = new LogisticLikelihood([.. pivot.Select(j => x.Columns[j])], response, firth, weights is null ? null : [.. rows.Select(i => weights[i])]);
        if ((!firth && (events == 0 || events == response.Length)) || pivot.Length == 0)
        {
            return Unusable(x, response.Length, y.Count - complete.Length);
        }

        var (β, last, convergence) = likelihood.Maximize(new double[pivot.Length]);
        var diverged = !firth && likelihood.LinearPredictor(β).Any(η => Math.Abs(η) > SeparationBound);
        var status = diverged ? ConvergenceStatus.Diverged : convergence.Status;
        var covariance = likelihood.Covariance(β) ?? Nothing(pivot.Length);
        return new LogisticFit(
            WaldTable.Of(x.Terms, pivot, β, covariance, level),
            LinearModel.Spread(covariance, pivot, x.Columns.Count, 1),
            -last.Value,
            firth ? PenalizedNull(likelihood, x, pivot) : Null(response),
            response.Length,
            y.Count - complete.Length,
            likelihood.Fitted(β),
            convergence with { Status = status },
            [.. LinearModel.AliasedColumns(x, pivot), .. Verdicts(status)])
        {
            Likelihood = likelihood,
            Pivot = pivot,
            ConfidenceLevel = level,
        };
    }

    private static double Null(double[] y)
    {
        var one = new LogisticLikelihood([[.. y.Select(_ => 1.0)]], y, firth: false);
        return -one.Maximize([0]).Last.Value;
    }

    // The penalty is that of the whole design, as logistf: the two models are then nested.
    private static double PenalizedNull(LogisticLikelihood likelihood, DesignMatrix x, int[] pivot)
    {
        int[] constant = [.. Enumerable.Range(0, pivot.Length).Where(k => x.Columns[pivot[k]].All(v => v == x.Columns[pivot[k]][0]))];
        return -likelihood.Maximize(new double[pivot.Length], constant).Last.Value;
    }

    private static Coefficient Profiled(LogisticFit fit, Coefficient term)
    {
        var j = Array.FindIndex(fit.Pivot, at => fit.Terms[at].Term == term.Term);
        if (j < 0)
        {
            return term;
        }

        double[] zero = [.. fit.Pivot.Select(at => fit.Terms[at].Estimate)];
        zero[j] = 0;
        var ratio = Math.Max(0, 2 * (fit.LogLik + fit.Likelihood!.Maximize(zero, j).Last.Value));
        var interval = fit.ProfileConfidence(term.Term);
        return term with
        {
            Statistic = ratio,
            PValue = ChiSquared.UpperTail(ratio, 1),
            ConfLow = interval.Low,
            ConfHigh = interval.High,
        };
    }

    private static IEnumerable<StatisticalWarning> Verdicts(ConvergenceStatus status)
    {
        if (status == ConvergenceStatus.Diverged)
        {
            yield return StatisticalWarning.NotConverged(
                "The outcomes are separated by the columns: the estimates run to infinity; use Firth's method.");
        }
        else if (status != ConvergenceStatus.Converged)
        {
            yield return StatisticalWarning.NotConverged("The likelihood has no maximum within the iterations allowed.");
        }
    }

    private static double[,] Nothing(int n)
    {
        var m = new double[n, n];
        for (var i = 0; i < n * n; i++)
        {
            m[i / n, i % n] = double.NaN;
        }

        return m;
    }

    private static LogisticFit Unusable(DesignMatrix x, int n, int dropped) => new(
        WaldTable.Of(x.Terms, [], [], new double[0, 0], 0.95), Nothing(x.Columns.Count), double.NaN, double.NaN, n, dropped, [],
        new Convergence(ConvergenceStatus.Singular, 0, double.NaN),
        [StatisticalWarning.Constant("All outcomes are equal: nothing can be estimated.")]);
}
