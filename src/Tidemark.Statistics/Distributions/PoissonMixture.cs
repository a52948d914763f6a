namespace Tidemark.Statistics.Distributions;

/// <summary>Sums Σ P(N = j) g(j) over a Poisson count N, from the mode outwards, for 0 ≤ g ≤ 1: the noncentral chi-squared and F
/// distributions (Johnson, Kotz and Balakrishnan 1995, sections 29.3 and 30.2).</summary>
internal static class PoissonMixture
{
    private const double Negligible = 1e-17;

    /// <param name="g">Function of the count.</param>
    /// <param name="mean">Mean of the Poisson distribution, 0 or more.</param>
    public static double Sum(Func<double, double> g, double mean)
    {
        if (!(mean >= 0) || double.IsInfinity(mean))
        {
            return double.NaN;
        }

        if (mean == 0)
        {
            return g(0);
        }

        var mode = Math.Floor(mean);
        var atMode = mode == 0
            ? Math.Exp(-mean)
            : Math.Exp(-GammaFunction.StirlingError(mode) - GammaFunction.Deviance(mode, mean)) / Math.Sqrt(2 * Math.PI * mode);
        var sum = atMode * g(mode);
        sum += Walk(j => j + 1, j => mean / j, g, mode, atMode, sum);
        return sum + Walk(j => j - 1, j => (j + 1) / mean, g, mode, atMode, sum);
    }

    // A term may grow before it fades where g changes faster than the weight, hence the comparison with the largest term.
    private static double Walk(
        Func<double, double> next, Func<double, double> ratio, Func<double, double> g, double j, double weight, double sum)
    {
        var total = 0.0;
        var largest = 0.0;
        for (j = next(j); j >= 0 && weight > 0; j = next(j))
        {
            weight *= ratio(j);
            var term = weight * g(j);
            total += term;
            largest = Math.Max(largest, term);
            if (term < largest * Negligible || (weight < Negligible * (sum + total) && term < Negligible * (sum + total)))
            {
                break;
            }
        }

        return total;
    }
}
