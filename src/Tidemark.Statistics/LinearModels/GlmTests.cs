using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Three tests that all coefficients but the constant are zero (McCullagh and Nelder 1989, section 4.4; Rao 1948).
/// Theory: docs/theory/generalized-linear-model.md.</summary>
public static class GlmTests
{
    /// <summary>Null deviance less deviance, over the dispersion.</summary>
    /// <param name="fit">The fit.</param>
    public static TestResult LikelihoodRatio(GlmFit fit) => Test((fit.NullDeviance - fit.Deviance) / fit.Dispersion, fit, "likelihood ratio test");

    /// <summary>β'V⁻¹β of the coefficients but the constant.</summary>
    /// <param name="fit">The fit.</param>
    public static TestResult Wald(GlmFit fit)
    {
        int[] tested = [.. fit.Point.Pivot.Where(j => !IsConstant(fit, j))];
        var v = new double[tested.Length, tested.Length];
        for (var a = 0; a < tested.Length; a++)
        {
            for (var b = 0; b < tested.Length; b++)
            {
                v[a, b] = fit.Covariance[tested[a], tested[b]];
            }
        }

        double[] β = [.. tested.Select(j => fit.Terms[j].Estimate)];
        return Test(SymmetricMatrix.Inverse(v) is { } inverse ? SymmetricMatrix.Form(inverse, β, β) : double.NaN, fit, "Wald test");
    }

    /// <summary>Rao's score test: the share of the working residuals of the constant's fit that the columns explain.</summary>
    /// <param name="fit">The fit.</param>
    public static TestResult Score(GlmFit fit)
    {
        var n = fit.N;
        var none = fit.Scoring.Fit(fit.NullDf < n ? [Enumerable.Repeat(1.0, n).ToArray()] : []);
        double[] root = Array.ConvertAll(none.Work, Math.Sqrt);
        double[] residual = [.. none.Mean.Select((μ, i) => (fit.Response(i) - μ) / fit.Link.Slope(none.Predictor[i]) * root[i])];
        var qr = new QrDecomposition([.. fit.Design.Columns.Select(c => (double[])[.. c.Zip(root, (x, r) => x * r)])]);
        return Test(qr.QTransposed(residual).Take(qr.Rank).Sum(e => e * e) / fit.Dispersion, fit, "score test");
    }

    private static bool IsConstant(GlmFit fit, int column) => fit.NullDf < fit.N && fit.Design.Terms[column] == "(Intercept)";

    private static TestResult Test(double statistic, GlmFit fit, string method)
    {
        var df = fit.NullDf - fit.ResidualDf;
        return new TestResult(df > 0 ? statistic : double.NaN, df, df > 0 ? ChiSquared.UpperTail(statistic, df) : double.NaN, method);
    }
}
