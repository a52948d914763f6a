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

    /// <summary>Akaike's criterion; the residual variance counts as a parameter.</summary>
    public double Aic => (-2 * LogLik) + (2 * (Pivot.Length + 1));

    /// <summary>The coefficient of a name.</summary>
    /// <param name="term">Name of the column.</param>
    public Coefficient this[string term] => Terms.First(t => t.Term == term);

    /// <summary>Heteroscedasticity-consistent standard errors, in the order of the design; NaN for aliased columns.</summary>
    /// <param name="kind">Which correction.</param>
    public double[] RobustStdErrors(RobustKind kind = RobustKind.HC3)
    {
        var p = Pivot.Length;
        var result = Enumerable.Repeat(double.NaN, Terms.Count).ToArray();
        var influence = new double[p];
        var squares = new double[p];
        var x = new double[p];
        for (var i = 0; i < N; i++)
        {
            var keep = 1 - Leverages[i];
            var e2 = Residuals[i] * Residuals[i] * RootWeights[i] * RootWeights[i] / kind switch
            {
                RobustKind.HC2 => keep,
                RobustKind.HC3 => keep * keep,
                _ => 1,
            };
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

                squares[j] += influence[j] * influence[j] * e2;
            }
        }

        for (var j = 0; j < p; j++)
        {
            result[Pivot[j]] = Math.Sqrt(squares[j] * (kind == RobustKind.HC1 ? N / ResidualDf : 1));
        }

        return result;
    }

    /// <summary>Prediction at one row of a design with the same columns.</summary>
    /// <param name="row">Values in the order of the design.</param>
    /// <param name="confidenceLevel">Level of both intervals.</param>
    public (double Estimate, Interval Mean, Interval Observation) Predict(IReadOnlyList<double> row, double confidenceLevel = 0.95)
    {
        double[] x = [.. Pivot.Select(j => row[j])];
        var estimate = Pivot.Sum(j => row[j] * Terms[j].Estimate);
        var h = SymmetricMatrix.Form(UnitCovariance, x, x);
        var q = StudentT.Quantile(0.5 + (confidenceLevel / 2), ResidualDf) * ResidualStdDev;
        var (mean, single) = (q * Math.Sqrt(h), q * Math.Sqrt(1 + h));
        return (estimate, new(estimate - mean, estimate + mean), new(estimate - single, estimate + single));
    }
}
