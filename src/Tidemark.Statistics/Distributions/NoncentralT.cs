using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.Distributions;

/// <summary>The noncentral t distribution, (Z + δ) / S: P(T ≤ t) = E Φ(tS - δ) over S = √(χ²/ν) (Johnson, Kotz and Balakrishnan
/// 1995, section 31.2). Theory: docs/theory/multiple-comparison-distributions.md.</summary>
public static class NoncentralT
{
    /// <summary>P(T ≤ t).</summary>
    /// <param name="t">Value.</param>
    /// <param name="df">Degrees of freedom; +∞ gives the normal distribution about δ.</param>
    /// <param name="ncp">Noncentrality δ.</param>
    public static double Cdf(double t, double df, double ncp) => UpperTail(-t, df, -ncp);

    /// <summary>P(T &gt; t).</summary>
    /// <param name="t">Value.</param>
    /// <param name="df">Degrees of freedom; +∞ gives the normal distribution about δ.</param>
    /// <param name="ncp">Noncentrality δ.</param>
    public static double UpperTail(double t, double df, double ncp) => double.IsNaN(t) || double.IsNaN(ncp)
        ? double.NaN
        : ncp == 0 ? StudentT.UpperTail(t, df)
        : double.IsInfinity(t) ? (t < 0 ? 1 : 0)
        : t == 0 ? Normal.Cdf(ncp)
        : ScaledChi.Expect(s => Normal.Cdf((t * s) - ncp, upper: true), df);

    /// <summary>The t with P(T ≤ t) = p; NaN for p outside [0, 1].</summary>
    /// <param name="p">Probability.</param>
    /// <param name="df">Degrees of freedom.</param>
    /// <param name="ncp">Noncentrality δ.</param>
    public static double Quantile(double p, double df, double ncp) => p switch
    {
        0 => double.NegativeInfinity,
        1 => double.PositiveInfinity,
        > 0 and <= 0.5 => Brent.Zero(t => Cdf(t, df, ncp) - p, ncp, 1 + (0.1 * Math.Abs(ncp))),
        > 0.5 and < 1 => Brent.Zero(t => 1 - p - UpperTail(t, df, ncp), ncp, 1 + (0.1 * Math.Abs(ncp))),
        _ => double.NaN,
    };
}
