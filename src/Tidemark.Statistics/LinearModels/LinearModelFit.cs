using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>A fitted linear model.</summary>
/// <param name="Terms">Coefficients in the order of the design; an aliased column has NaN.</param>
/// <param name="Covariance">Covariance of the estimates, in the order of the design; NaN for aliased columns.</param>
/// <param name="ResidualStdDev">√(RSS / df).</param>
/// <param name="ResidualDf">n - rank.</param>
/// <param name="RSquared">Share of variance explained (about the mean where the design has a constant).</param>
/// <param name="AdjustedRSquared">The same, adjusted for the number of columns.</param>
/// <param name="Overall">F test that all coefficients but the constant are zero.</param>
/// <param name="LogLik">Gaussian log likelihood at the maximum.</param>
/// <param name="N">Rows used.</param>
/// <param name="Dropped">Rows dropped for NaN.</param>
/// <param name="Residuals">Residuals of the rows used.</param>
/// <param name="Leverages">Diagonal of the hat matrix.</param>
/// <param name="Warnings">Aliased columns, too few rows, a perfect fit.</param>
public sealed record LinearModelFit(
    IReadOnlyList<Coefficient> Terms,
    double[,] Covariance,
    double ResidualStdDev,
    double ResidualDf,
    double RSquared,
    double AdjustedRSquared,
    TestResult Overall,
    double LogLik,
    int N,
    int Dropped,
    IReadOnlyList<double> Residuals,
    IReadOnlyList<double> Leverages,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    internal DesignMatrix Design { get; init; } = DesignMatrix.Empty(0);

    internal int[] Pivot { get; init; } = [];

    internal double[,] UnitCovariance { get; init; } = new double[0, 0];

    internal double[] RootWeights { get; init; } = [];

    /// <summary>Qᵀ W^½ y: the squares of its leading elements are the sequential sums of squares.</summary>
    internal double[] Effects { get; init; } = [];

    /// <summary>Fitted values of the rows used, the offset included.</summary>
    public IReadOnlyList<double> Fitted { get; init; } = [];

    /// <summary>Indices of the rows used, in the design given: complete, and of positive weight.</summary>
    public IReadOnlyList<int> Rows { get; init; } = [];

    /// <summary>Weighted sum of squared residuals.</summary>
    public double ResidualSumOfSquares { get; init; }

    /// <summary>Number of columns that are no combination of those before them.</summary>
    public int Rank => Pivot.Length;

    /// <summary>Schwarz's criterion; the residual variance counts as a parameter.</summary>
    public double Bic => (-2 * LogLik) + (Math.Log(N) * (Pivot.Length + 1));

    /// <summary>Akaike's criterion; the residual variance counts as a parameter.</summary>
    public double Aic => (-2 * LogLik) + (2 * (Pivot.Length + 1));

    /// <summary>The coefficient of a name.</summary>
    /// <param name="term">Name of the column.</param>
    public Coefficient this[string term] => Terms.First(t => t.Term == term);

    /// <summary>Heteroscedasticity-consistent standard errors, in the order of the design; NaN for aliased columns.</summary>
    /// <param name="kind">Which correction.</param>
    public double[] RobustStdErrors(RobustKind kind = RobustKind.HC3)
    {
        var covariance = RobustCovariance(kind);
        return [.. Enumerable.Range(0, Terms.Count).Select(j => Math.Sqrt(covariance[j, j]))];
    }

    /// <summary>Heteroscedasticity-consistent covariance of the estimates, in the order of the design; NaN for aliased columns.</summary>
    /// <param name="kind">Which correction.</param>
    public double[,] RobustCovariance(RobustKind kind = RobustKind.HC3)
    {
        var p = Pivot.Length;
        var meat = new double[p, p];
        var (x, influence) = (new double[p], new double[p]);
        for (var i = 0; i < N; i++)
        {
            var e2 = Residuals[i] * Residuals[i] * RootWeights[i] * RootWeights[i] * kind.Inflation(Leverages[i], N, Rank);
            for (var j = 0; j < p; j++)
            {
                x[j] = Design.Columns[Pivot[j]][i] * RootWeights[i];
            }

            for (var j = 0; j < p; j++)
            {
                influence[j] = 0;
                for (var k = 0; k < p; k++)
                {
                    influence[j] += UnitCovariance[j, k] * x[k];
                }
            }

            for (var j = 0; j < p; j++)
            {
                for (var k = 0; k < p; k++)
                {
                    meat[j, k] += influence[j] * influence[k] * e2;
                }
            }
        }

        return LinearModel.Spread(meat, Pivot, Terms.Count, 1);
    }

    internal IEnumerable<double> WeightedResponse()
    {
        for (var i = 0; i < N; i++)
        {
            // The response less its offset, as the columns saw it.
            yield return (Residuals[i] + Pivot.Sum(j => Design.Columns[j][i] * Terms[j].Estimate)) * RootWeights[i];
        }
    }

    /// <summary>Prediction at one row of a design with the same columns.</summary>
    /// <param name="row">Values in the order of the design.</param>
    /// <param name="confidenceLevel">Level of both intervals.</param>
    public (double Estimate, Interval Mean, Interval Observation) Predict(IReadOnlyList<double> row, double confidenceLevel = 0.95)
    {
        var (estimate, _, mean, observation) = PredictWithError(row, confidenceLevel);
        return (estimate, mean, observation);
    }

    /// <summary>Prediction at one row of a design with the same columns, with the standard error of the mean.</summary>
    /// <param name="row">Values in the order of the design.</param>
    /// <param name="confidenceLevel">Level of both intervals.</param>
    /// <param name="offset">Known part of the prediction.</param>
    public (double Estimate, double StdError, Interval Mean, Interval Observation) PredictWithError(
        IReadOnlyList<double> row, double confidenceLevel = 0.95, double offset = 0)
    {
        double[] x = [.. Pivot.Select(j => row[j])];
        var estimate = offset + Pivot.Sum(j => row[j] * Terms[j].Estimate);
        var h = SymmetricMatrix.Form(UnitCovariance, x, x);
        var q = StudentT.Quantile(0.5 + (confidenceLevel / 2), ResidualDf) * ResidualStdDev;
        var (mean, single) = (q * Math.Sqrt(h), q * Math.Sqrt(1 + h));
        return (estimate, ResidualStdDev * Math.Sqrt(h), new(estimate - mean, estimate + mean), new(estimate - single, estimate + single));
    }
}
