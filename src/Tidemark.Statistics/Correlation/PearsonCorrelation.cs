using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Correlation;

/// <summary>Pearson's product-moment correlation with Fisher's interval. Theory: docs/theory/correlation.md.</summary>
public static class PearsonCorrelation
{
    private const string Method = "Pearson's product-moment correlation";

    /// <summary>Tests for association.</summary>
    /// <param name="x">First variable; NaN is missing.</param>
    /// <param name="y">Second variable; NaN is missing.</param>
    /// <param name="alternative">Alternative about the correlation.</param>
    /// <param name="confidenceLevel">Level of the interval (needs 4 pairs).</param>
    public static CorrelationResult Test(
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        Alternative alternative = Alternative.TwoSided,
        double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(x, y);
        var (a, b) = Pairs.Complete(x, y);
        var n = a.Length;
        if (n < 3)
        {
            return CorrelationResult.Unusable(n, Method, StatisticalWarning.TooFew($"{n} complete pairs; 3 are needed."));
        }

        var r = Coefficient(a, b);
        if (double.IsNaN(r))
        {
            return CorrelationResult.Unusable(n, Method, StatisticalWarning.Constant("A variable is constant."));
        }

        var t = r * Math.Sqrt((n - 2) / ((1 - r) * (1 + r)));
        var confidence = n > 3 ? FisherZ.Around(r, 1 / Math.Sqrt(n - 3), confidenceLevel, alternative) : Interval.None;
        return new CorrelationResult(r, t, n - 2, TPValue(t, n - 2, alternative), confidence, n, Method);
    }

    /// <summary>The coefficient of complete pairs; NaN where a variable is constant.</summary>
    public static double Coefficient(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (mx, my) = (Moments.Mean(x), Moments.Mean(y));
        var (sxx, syy, sxy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - mx, y[i] - my);
            sxx += dx * dx;
            syy += dy * dy;
            sxy += dx * dy;
        }

        // What rounding leaves of a constant column is not variation.
        var noise = 1e-28 * x.Length;
        return sxx <= noise * mx * mx || syy <= noise * my * my
            ? double.NaN
            : Math.Clamp(sxy / Math.Sqrt(sxx) / Math.Sqrt(syy), -1, 1);
    }

    internal static double TPValue(double t, double df, Alternative alternative) => alternative switch
    {
        Alternative.Less => StudentT.Cdf(t, df),
        Alternative.Greater => StudentT.UpperTail(t, df),
        _ => StudentT.TwoSidedP(t, df),
    };
}
