namespace Tidemark.Statistics.Agreement;

/// <summary>Deming's regression and Linnet's weighted form. Theory: docs/theory/deming-regression.md.</summary>
internal static class Deming
{
    private const int MostIterations = 500;
    private const double Threshold = 1e-13;

    /// <summary>Intercept and slope for a ratio of error variances λ = σ²x/σ²y (Linnet 1993, equations 2-4).</summary>
    public static (double Intercept, double Slope) Line(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double λ, ReadOnlySpan<double> weights = default)
    {
        var m = WeightedMoments.Of(x, y, weights);
        var gap = (λ * m.Syy) - m.Sxx;
        var root = Math.Sqrt((gap * gap) + (4 * λ * m.Sxy * m.Sxy));

        // Two forms of the same root: the one that does not cancel.
        var slope = gap >= 0 ? (gap + root) / (2 * λ * m.Sxy) : 2 * m.Sxy / (root - gap);
        return (m.MeanY - (slope * m.MeanX), slope);
    }

    /// <summary>Weights from the fitted true values, fitted again until nothing moves (Linnet 1993, equations 6-8).</summary>
    public static (double Intercept, double Slope, int Iterations, bool Converged) WeightedLine(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double λ)
    {
        var weights = new double[x.Length];
        var (a, b) = Line(x, y, λ);
        for (var k = 1; k <= MostIterations; k++)
        {
            for (var i = 0; i < x.Length; i++)
            {
                var d = y[i] - a - (b * x[i]);
                var trueX = x[i] + (λ * b * d / (1 + (λ * b * b)));
                var trueY = y[i] - (d / (1 + (λ * b * b)));
                var level = (trueX + (λ * trueY)) / (1 + λ);
                weights[i] = 1 / (level * level);
            }

            var (nextA, nextB) = Line(x, y, λ, weights);
            var moved = Math.Abs(nextB - b) / Math.Max(1, Math.Abs(b));
            (a, b) = (nextA, nextB);
            if (!(moved > Threshold))
            {
                return (a, b, k, double.IsFinite(b));
            }
        }

        return (a, b, MostIterations, false);
    }

    /// <summary>Standard errors of <see cref="Line"/> (Linnet 1990, equations 9 and 10; also of mcr).</summary>
    public static (double Intercept, double Slope) StdErrors(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double slope)
    {
        var m = WeightedMoments.Of(x, y, default);
        var r2 = m.Sxy * m.Sxy / (m.Sxx * m.Syy);
        var slopeError = Math.Sqrt(Math.Max(0, slope * slope * (1 - r2) / r2 / (x.Length - 2)));
        return (slopeError * Math.Sqrt((m.Sxx / x.Length) + (m.MeanX * m.MeanX)), slopeError);
    }
}
