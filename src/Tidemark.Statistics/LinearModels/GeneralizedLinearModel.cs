using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Generalized linear models (Nelder and Wedderburn 1972; McCullagh and Nelder 1989) by maximum likelihood or
/// quasi-likelihood. Theory: docs/theory/generalized-linear-model.md.</summary>
public static class GeneralizedLinearModel
{
    /// <summary>Fits y on the columns of a design.</summary>
    /// <param name="design">Design; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response: 0/1 or proportions for a binomial, counts, positive numbers; NaN is missing.</param>
    /// <param name="family">The family.</param>
    /// <param name="options">Link, weights, offset, level.</param>
    /// <exception cref="ArgumentException">A weight is negative, or a response outside the domain of the family.</exception>
    public static GlmFit Fit(DesignMatrix design, IReadOnlyList<double> y, ResponseFamily family, GlmOptions? options = null)
    {
        options ??= new GlmOptions();
        var link = options.Link ?? family.DefaultLink;
        var complete = design.CompleteRows([y, .. Given(options.Weights), .. Given(options.Offset)]);
        if (options.Weights is { } given && complete.Any(i => given[i] < 0))
        {
            throw new ArgumentException("A weight is negative.", nameof(options));
        }

        int[] rows = [.. complete.Where(i => options.Weights is null || options.Weights[i] > 0)];
        if (rows.Any(i => !family.IsResponse(y[i])))
        {
            throw new ArgumentException($"A response lies outside the domain of the family {family.Name}.", nameof(y));
        }

        var x = design.Select(rows);
        var scoring = new FisherScoring(
            [.. rows.Select(i => y[i])],
            [.. rows.Select(i => options.Weights?[i] ?? 1)],
            [.. rows.Select(i => options.Offset?[i] ?? 0)],
            family,
            link,
            options.Epsilon ?? (family.LogLikelihood is null ? 1e-8 : 1e-14),
            options.MaxIterations);
        return Result(x, scoring, family, link, options.ConfidenceLevel) with { Rows = rows, Dropped = design.Rows - complete.Length };
    }

    private static IReadOnlyList<double>[] Given(IReadOnlyList<double>? values) => values is null ? [] : [values];

    private static GlmFit Result(DesignMatrix x, FisherScoring scoring, ResponseFamily family, LinkFunction link, double level)
    {
        var point = scoring.Fit(x.Columns);
        var n = x.Rows;
        var df = n - point.Pivot.Length;
        var φ = family.EstimatesDispersion ? Pearson(scoring, point, link) / df : 1;
        var unit = point.Qr?.InverseCrossProduct() ?? new double[0, 0];
        var hasConstant = x.Columns.Any(c => c.Length > 0 && c[0] != 0 && c.All(v => v == c[0]));
        var none = scoring.Fit(hasConstant ? [Enumerable.Repeat(1.0, n).ToArray()] : []);
        return new GlmFit(x, scoring, point)
        {
            Family = family,
            Link = link,
            Terms = Table(x, point, unit, φ, family.EstimatesDispersion ? df : double.PositiveInfinity, level),
            Covariance = LinearModel.Spread(unit, point.Pivot, x.Columns.Count, φ),
            Dispersion = φ,
            Deviance = point.Deviance,
            NullDeviance = none.Deviance,
            NullDf = n - (hasConstant ? 1 : 0),
            ResidualDf = df,
            LogLik = LogLik(scoring, point, family),
            LogLikNull = LogLik(scoring, none, family),
            N = n,
            Dropped = 0,
            Rows = [],
            Fitted = point.Mean,
            LinearPredictor = point.Predictor,
            Leverages = point.Qr?.Leverages() ?? new double[n],
            Convergence = point.Convergence,
            Warnings = [.. LinearModel.AliasedColumns(x, point.Pivot), .. Verdicts(point, family, n, df)],
        };
    }

    // By the working weights of the last step, as R: at a tight ε they are those of the estimate.
    private static double Pearson(FisherScoring scoring, ScoringPoint point, LinkFunction link)
    {
        var sum = 0.0;
        for (var i = 0; i < scoring.Y.Length; i++)
        {
            var residual = (scoring.Y[i] - point.Mean[i]) / link.Slope(point.Predictor[i]);
            sum += point.Work[i] * residual * residual;
        }

        return sum;
    }

    private static double LogLik(FisherScoring scoring, ScoringPoint point, ResponseFamily family)
    {
        if (family.LogLikelihood is not { } logLikelihood)
        {
            return double.NaN;
        }

        // The dispersion's own estimate is the deviance over the weights (normal: over the rows), as R's aic takes it.
        var φ = point.Deviance / (family == ResponseFamily.Gaussian ? scoring.Y.Length : scoring.Weights.Sum());
        return scoring.Y.Select((v, i) => logLikelihood(v, point.Mean[i], scoring.Weights[i], φ)).Sum();
    }

    private static Coefficient[] Table(DesignMatrix x, ScoringPoint point, double[,] unit, double φ, double df, double level)
    {
        var isNormal = double.IsPositiveInfinity(df);
        var covariance = new double[point.Pivot.Length, point.Pivot.Length];
        for (var j = 0; j < point.Pivot.Length; j++)
        {
            covariance[j, j] = φ * unit[j, j];
        }

        // Intervals are normal in both cases, as R's confint.default; tests are t where the dispersion is estimated.
        var table = WaldTable.Of(x.Terms, point.Pivot, point.Beta, covariance, level);
        return isNormal ? table : Array.ConvertAll(table, t => t with { Df = df, PValue = df > 0 ? StudentT.TwoSidedP(t.Statistic, df) : double.NaN });
    }

    private static IEnumerable<StatisticalWarning> Verdicts(ScoringPoint point, ResponseFamily family, int n, int df)
    {
        if (point.Convergence.Status == ConvergenceStatus.Diverged)
        {
            yield return StatisticalWarning.NotConverged(family.IsBinomial
                ? "The outcomes are separated by the columns, wholly or in part: estimates run to infinity; use Firth's method."
                : "Some means run to 0: estimates run to infinity.");
        }
        else if (!point.Convergence.IsUsable)
        {
            yield return StatisticalWarning.NotConverged("The likelihood has no maximum within the iterations allowed.");
        }

        if (df < 1)
        {
            yield return StatisticalWarning.TooFew($"{n} rows for {point.Pivot.Length} coefficients: no residual degree of freedom.");
        }
    }
}
