using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Power;

/// <summary>Power for a difference of mean slopes in two groups measured at the same times (Diggle, Heagerty, Liang and Zeger 2002,
/// section 2.4; Liu and Liang 1997), as package longpower. Theory: docs/theory/power.md.</summary>
public static class SlopePower
{
    /// <summary>The size is the number of subjects in each group, the effect the difference of slopes.</summary>
    /// <param name="slopeVariance">Variance of one subject's estimated slope, see <see cref="Variance"/>.</param>
    /// <param name="alternative">Two-sided, or one-sided.</param>
    public static PowerFunction Of(double slopeVariance, Alternative alternative = Alternative.TwoSided) => new(
        (n, slope, α) => Normal.Cdf(
            (Math.Abs(slope) * Math.Sqrt(n / (2 * slopeVariance))) - Normal.Quantile(alternative == Alternative.TwoSided ? α / 2 : α, upper: true)))
    {
        SmallestN = 1e-9,
        FarEffect = 1e9,
    };

    /// <summary>The slope's element of (XᵀV⁻¹X)⁻¹ for X = (1, t).</summary>
    /// <param name="times">Times of measurement, at least two of them different.</param>
    /// <param name="covariance">Covariance V of a subject's measurements.</param>
    /// <returns>NaN where V is not positive definite or the times do not differ.</returns>
    public static double Variance(IReadOnlyList<double> times, double[,] covariance)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (SymmetricMatrix.Inverse(covariance) is not { } inverse)
        {
            return double.NaN;
        }

        double[] one = [.. times.Select(_ => 1.0)];
        double[] t = [.. times];
        var (a, b, c) = (SymmetricMatrix.Form(inverse, one, one), SymmetricMatrix.Form(inverse, one, t), SymmetricMatrix.Form(inverse, t, t));
        var determinant = (a * c) - (b * b);
        return determinant > 1e-12 * a * c ? a / determinant : double.NaN;
    }

    /// <summary>Covariance of a random intercept and slope: Z G Zᵀ + σ²I.</summary>
    /// <param name="times">Times of measurement.</param>
    /// <param name="intercept">Variance of the intercepts.</param>
    /// <param name="slope">Variance of the slopes.</param>
    /// <param name="covariance">Covariance of intercept and slope.</param>
    /// <param name="residual">Residual variance σ².</param>
    public static double[,] RandomSlopes(IReadOnlyList<double> times, double intercept, double slope, double covariance, double residual)
    {
        ArgumentNullException.ThrowIfNull(times);
        var v = new double[times.Count, times.Count];
        for (var i = 0; i < times.Count; i++)
        {
            for (var j = 0; j < times.Count; j++)
            {
                v[i, j] = intercept + (slope * times[i] * times[j]) + (covariance * (times[i] + times[j])) + (i == j ? residual : 0);
            }
        }

        return v;
    }
}
