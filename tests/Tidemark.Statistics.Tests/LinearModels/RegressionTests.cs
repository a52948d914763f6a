using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.LinearModels;

public class RegressionTests
{
    // R's data set "cars", first 10 rows.
    private static readonly double[] Speed = [4, 4, 7, 7, 8, 9, 10, 10, 10, 11];
    private static readonly double[] Dist = [2, 10, 4, 22, 16, 10, 18, 26, 34, 17];

    [Fact]
    public void Least_squares_of_ten_cars_agrees_with_lm()
    {
        // R 4.2.2: summary(lm(dist ~ speed, cars[1:10, ]))
        var fit = LinearModel.Fit(DesignMatrix.Intercept(10).With("speed", Speed), Dist);
        Near.Equal(Slope, fit["speed"].Estimate);
        Near.Equal(SlopeError, fit["speed"].StdError);
        Near.Equal(SlopeP, fit["speed"].PValue);
        Near.Equal(LogLik, fit.LogLik);
    }

    private const double Slope = 2.5535714285714288;
    private const double SlopeError = 1.0687727500860651;
    private const double SlopeP = 0.043906804027962425;
    private const double LogLik = -33.865536305876546;

    [Fact]
    public void An_aliased_column_is_reported_and_the_others_are_estimated()
    {
        double[] twice = [.. Speed.Select(s => (2 * s) - 3)];
        var fit = LinearModel.Fit(DesignMatrix.Intercept(10).With("speed", Speed).With("twice", twice), Dist);
        Assert.True(double.IsNaN(fit["twice"].Estimate));
        Near.Equal(Slope, fit["speed"].Estimate);
        Assert.Contains(fit.Warnings, w => w.Code == "STAT-ALIASED" && w.Message.Contains("twice", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_with_missing_values_are_dropped_and_counted()
    {
        double[] holed = [.. Dist];
        holed[3] = double.NaN;
        var fit = LinearModel.Fit(DesignMatrix.Intercept(10).With("speed", Speed), holed);
        Assert.Equal((9, 1), (fit.N, fit.Dropped));
    }

    [Fact]
    public void More_columns_than_rows_give_NaN_errors_and_a_verdict()
    {
        var fit = LinearModel.Fit(DesignMatrix.Intercept(2).With("x", [1, 2]), [1, 3]);
        Assert.True(double.IsNaN(fit["x"].StdError));
        Assert.Contains(fit.Warnings, w => w.Code == "STAT-TOO-FEW");
    }

    [Fact]
    public void Separation_is_said_by_maximum_likelihood_and_cured_by_Firth()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8];
        double[] y = [0, 0, 0, 0, 1, 1, 1, 1];
        var design = DesignMatrix.Intercept(8).With("x", x);
        var plain = LogisticRegression.Fit(design, y);
        Assert.Equal(ConvergenceStatus.Diverged, plain.Convergence.Status);
        Assert.Contains(plain.Warnings, w => w.Code == "STAT-NOT-CONVERGED");
        var firth = LogisticRegression.FitFirth(design, y);
        Assert.Equal(ConvergenceStatus.Converged, firth.Convergence.Status);
        Assert.InRange(firth["x"].Estimate, 0.5, 3);
    }

    [Fact]
    public void Tobit_without_censoring_is_least_squares_by_maximum_likelihood()
    {
        var design = DesignMatrix.Intercept(10).With("speed", Speed);
        var ols = LinearModel.Fit(design, Dist);
        var tobit = TobitRegression.Fit(design, Dist, new bool[10]);
        Near.Equal(ols["speed"].Estimate, tobit.Terms[1].Estimate, 1e-9);
        Near.Equal(ols.LogLik, tobit.LogLik, 1e-10);
    }
}
