namespace Tidemark.Statistics.LinearModels;

/// <summary>A fitted generalized linear model.</summary>
public sealed record GlmFit
{
    internal GlmFit(DesignMatrix design, FisherScoring scoring, ScoringPoint point) => (Design, Scoring, Point) = (design, scoring, point);

    /// <summary>The family.</summary>
    public required ResponseFamily Family { get; init; }

    /// <summary>The link.</summary>
    public required LinkFunction Link { get; init; }

    /// <summary>Coefficients with z tests, or t tests where the dispersion is estimated; an aliased column has NaN.</summary>
    public required IReadOnlyList<Coefficient> Terms { get; init; }

    /// <summary>Covariance of the estimates by the expected information, in the order of the design; NaN for aliased columns.</summary>
    public required double[,] Covariance { get; init; }

    /// <summary>φ: 1, or Pearson's χ² over its degrees of freedom.</summary>
    public required double Dispersion { get; init; }

    /// <summary>Deviance.</summary>
    public required double Deviance { get; init; }

    /// <summary>Deviance of the constant (and offset) alone.</summary>
    public required double NullDeviance { get; init; }

    /// <summary>Degrees of freedom of the null deviance.</summary>
    public required double NullDf { get; init; }

    /// <summary>n - rank.</summary>
    public required double ResidualDf { get; init; }

    /// <summary>Log likelihood; NaN for quasi-likelihood.</summary>
    public required double LogLik { get; init; }

    /// <summary>Log likelihood of the constant (and offset) alone.</summary>
    public required double LogLikNull { get; init; }

    /// <summary>Rows used.</summary>
    public required int N { get; init; }

    /// <summary>Rows dropped for NaN.</summary>
    public required int Dropped { get; init; }

    /// <summary>Indices of the rows used, in the design given: complete, and of positive weight.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>Means of the rows used.</summary>
    public required IReadOnlyList<double> Fitted { get; init; }

    /// <summary>Linear predictors of the rows used, offset included.</summary>
    public required IReadOnlyList<double> LinearPredictor { get; init; }

    /// <summary>Leverages of the rows used.</summary>
    public required IReadOnlyList<double> Leverages { get; init; }

    /// <summary>How the iteration ended; <see cref="ConvergenceStatus.Diverged"/> under separation.</summary>
    public required Convergence Convergence { get; init; }

    /// <summary>Separation, aliased columns.</summary>
    public required IReadOnlyList<StatisticalWarning> Warnings { get; init; }

    /// <summary>Standard error of θ of a negative binomial whose θ was estimated; NaN otherwise.</summary>
    public double ThetaStdError { get; init; } = double.NaN;

    internal DesignMatrix Design { get; }

    internal FisherScoring Scoring { get; }

    internal ScoringPoint Point { get; }

    /// <summary>Number of columns that are no combination of those before them.</summary>
    public int Rank => Point.Pivot.Length;

    /// <summary>Parameters of the log likelihood.</summary>
    public int Parameters => Rank + (Family.CountsDispersion || !double.IsNaN(ThetaStdError) ? 1 : 0);

    /// <summary>Akaike's criterion.</summary>
    public double Aic => (-2 * LogLik) + (2 * Parameters);

    /// <summary>Schwarz's criterion.</summary>
    public double Bic => (-2 * LogLik) + (Math.Log(N) * Parameters);

    /// <summary>The coefficient of a name.</summary>
    /// <param name="term">Name of the column.</param>
    public Coefficient this[string term] => Terms.First(t => t.Term == term);

    /// <summary>The response of a row used.</summary>
    /// <param name="i">Place among the rows used.</param>
    public double Response(int i) => Scoring.Y[i];

    /// <summary>Prior weight of a row used.</summary>
    /// <param name="i">Place among the rows used.</param>
    public double Weight(int i) => Scoring.Weights[i];

    /// <summary>Heteroscedasticity-consistent covariance of the estimates, in the order of the design; NaN for aliased columns.</summary>
    /// <param name="kind">Which correction.</param>
    public double[,] RobustCovariance(RobustKind kind = RobustKind.HC3)
    {
        var unit = Point.Qr?.InverseCrossProduct() ?? new double[0, 0];
        var meat = new double[Rank, Rank];
        for (var i = 0; i < N; i++)
        {
            var score = Weight(i) * (Response(i) - Fitted[i]) / Family.Variance(Fitted[i]) * Link.Slope(LinearPredictor[i]);
            var e2 = score * score * kind.Inflation(Leverages[i], N, Rank);
            double[] x = [.. Point.Pivot.Select(j => Design.Columns[j][i])];
            double[] change = [.. Enumerable.Range(0, Rank).Select(j => Enumerable.Range(0, Rank).Sum(k => unit[j, k] * x[k]))];
            for (var j = 0; j < Rank; j++)
            {
                for (var k = 0; k < Rank; k++)
                {
                    meat[j, k] += change[j] * change[k] * e2;
                }
            }
        }

        return LinearModel.Spread(meat, Point.Pivot, Terms.Count, 1);
    }

    /// <summary>The linear predictor at a row of a design with the same columns, and its standard error.</summary>
    /// <param name="row">Values in the order of the design.</param>
    /// <param name="offset">Known part.</param>
    public (double Estimate, double StdError) Linear(IReadOnlyList<double> row, double offset = 0)
    {
        var (sum, variance) = (offset, 0.0);
        foreach (var j in Point.Pivot)
        {
            sum += row[j] * Terms[j].Estimate;
            variance += Point.Pivot.Sum(k => row[j] * Covariance[j, k] * row[k]);
        }

        return (sum, Math.Sqrt(variance));
    }
}
