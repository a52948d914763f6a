using MathNet.Numerics;

namespace Tidemark.Statistics.Distributions;

/// <summary>The standard logistic distribution. Theory: docs/theory/distributions.md.</summary>
public static class Logistic
{
    /// <summary>P(X ≤ x) = 1 / (1 + exp(-x)).</summary>
    public static double Cdf(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    /// <summary>The logit log(p / (1 - p)); NaN for p outside [0, 1].</summary>
    public static double Quantile(double p) => p is >= 0 and <= 1 ? Math.Log(p) - SpecialFunctions.Log1p(-p) : double.NaN;
}
