namespace Tidemark.Statistics.Distributions;

/// <summary>The noncentral F and χ² distributions, as Poisson mixtures of central ones (Johnson, Kotz and Balakrishnan 1995,
/// equations 29.3 and 30.10). Theory: docs/theory/distributions.md.</summary>
public static class NoncentralF
{
    /// <summary>P(F ≤ f).</summary>
    /// <param name="f">The point.</param>
    /// <param name="df1">Degrees of freedom of the numerator, positive.</param>
    /// <param name="df2">Degrees of freedom of the denominator, positive; +∞ gives χ²/df1.</param>
    /// <param name="noncentrality">λ ≥ 0, the sum of squared means.</param>
    public static double Cdf(double f, double df1, double df2, double noncentrality) =>
        Mixture(noncentrality, j => At(f, df1, df2, j).Lower);

    /// <summary>P(F &gt; f).</summary>
    /// <param name="f">The point.</param>
    /// <param name="df1">Degrees of freedom of the numerator, positive.</param>
    /// <param name="df2">Degrees of freedom of the denominator, positive; +∞ gives χ²/df1.</param>
    /// <param name="noncentrality">λ ≥ 0, the sum of squared means.</param>
    public static double UpperTail(double f, double df1, double df2, double noncentrality) =>
        Mixture(noncentrality, j => At(f, df1, df2, j).Upper);

    /// <summary>P(X &gt; x) of the noncentral χ² distribution.</summary>
    /// <param name="x">The point.</param>
    /// <param name="df">Degrees of freedom, positive.</param>
    /// <param name="noncentrality">λ ≥ 0.</param>
    public static double ChiSquaredUpperTail(double x, double df, double noncentrality) =>
        UpperTail(x / df, df, double.PositiveInfinity, noncentrality);

    private static Tails At(double f, double df1, double df2, int j)
    {
        if (double.IsPositiveInfinity(df2))
        {
            return Gamma.TailsAt(f * df1 / 2, (df1 / 2) + j);
        }

        var w = f <= 0 ? 0 : df1 / df2 * f;
        return double.IsPositiveInfinity(w)
            ? new Tails(0, double.NegativeInfinity)
            : Beta.TailsAt(w / (1 + w), 1 / (1 + w), (df1 / 2) + j, df2 / 2);
    }

    // From the Poisson mode outwards until the weights vanish.
    private static double Mixture(double λ, Func<int, double> probability)
    {
        if (!(λ >= 0))
        {
            return double.NaN;
        }

        var mode = (int)(λ / 2);
        var sum = 0.0;
        for (var j = mode; ; j++)
        {
            var weight = Weight(j);
            sum += weight * probability(j);
            if (weight < 1e-18)
            {
                break;
            }
        }

        for (var j = mode - 1; j >= 0; j--)
        {
            var weight = Weight(j);
            sum += weight * probability(j);
            if (weight < 1e-30)
            {
                break;
            }
        }

        return Math.Min(1, sum);

        double Weight(int j) => λ == 0
            ? (j == 0 ? 1 : 0)
            : Math.Exp((j * Math.Log(λ / 2)) - (λ / 2) - GammaFunction.Log(j + 1.0));
    }
}
