using MathNet.Numerics;

namespace Tidemark.Statistics.Distributions;

/// <summary>Correlations of product form ρᵢⱼ = λᵢλⱼ: given one common factor the variables are independent (Dunnett and Sobel
/// 1955), as comparisons with a control are.</summary>
internal sealed class OneFactor
{
    private const double Tolerance = 1e-9;
    private readonly double[] loadings;
    private readonly double[] rest;

    private OneFactor(double[] loadings)
    {
        this.loadings = loadings;
        rest = [.. loadings.Select(l => Math.Sqrt(1 - (l * l)))];
    }

    /// <summary>The loadings of a correlation matrix; null where it has no product form.</summary>
    public static OneFactor? Of(double[,] correlation)
    {
        var n = correlation.GetLength(0);
        var λ = new double[n];
        if (n == 2)
        {
            var root = Math.Sqrt(Math.Abs(correlation[0, 1]));
            λ = [root, correlation[0, 1] < 0 ? -root : root];
        }
        else if (n > 2)
        {
            for (var i = 0; i < n; i++)
            {
                λ[i] = Magnitude(correlation, i);
            }

            GiveSigns(correlation, λ);
        }

        return λ.All(l => Math.Abs(l) < 1 - Tolerance) && Fits(correlation, λ) ? new OneFactor(λ) : null;
    }

    /// <summary>P(lower ≤ Z ≤ upper).</summary>
    public double Inside(IReadOnlyList<double> lower, IReadOnlyList<double> upper, double scale) => LineIntegral.Of(
        z => Normal.Density(z) * Math.Exp(LogProduct(z, lower, upper, scale)), 0, 0.5);

    /// <summary>1 - P(|Z| ≤ c), without the difference.</summary>
    public double Outside(double c)
    {
        double[] upper = [.. loadings.Select(_ => c)];
        double[] lower = [.. loadings.Select(_ => -c)];
        var reach = 9 + c;
        return LineIntegral.Over(z => Normal.Density(z) * -Tails.Expm1(LogProduct(z, lower, upper, 1)), -reach, reach, 0.25);
    }

    private double LogProduct(double z, IReadOnlyList<double> lower, IReadOnlyList<double> upper, double scale)
    {
        var sum = 0.0;
        for (var i = 0; i < loadings.Length; i++)
        {
            var below = Normal.Cdf(((lower[i] * scale) - (loadings[i] * z)) / rest[i]);
            var above = Normal.Cdf(((upper[i] * scale) - (loadings[i] * z)) / rest[i], upper: true);
            sum += SpecialFunctions.Log1p(-Math.Min(1, below + above));
        }

        return sum;
    }

    // |λᵢ| from the pair (j, k) with the largest |ρⱼₖ|: λᵢ² = ρᵢⱼ ρᵢₖ / ρⱼₖ.
    private static double Magnitude(double[,] r, int i)
    {
        var (best, square) = (0.0, 0.0);
        for (var j = 0; j < r.GetLength(0); j++)
        {
            for (var k = j + 1; k < r.GetLength(0); k++)
            {
                if (j != i && k != i && Math.Abs(r[j, k]) > best)
                {
                    (best, square) = (Math.Abs(r[j, k]), r[i, j] * r[i, k] / r[j, k]);
                }
            }
        }

        return Math.Sqrt(Math.Max(0, square));
    }

    private static void GiveSigns(double[,] r, double[] λ)
    {
        var first = Array.IndexOf(λ, λ.Max());
        for (var i = 0; i < λ.Length; i++)
        {
            λ[i] *= i != first && r[first, i] < 0 ? -1 : 1;
        }
    }

    private static bool Fits(double[,] r, double[] λ)
    {
        for (var i = 0; i < λ.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!(Math.Abs(r[i, j] - (λ[i] * λ[j])) < Tolerance))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
