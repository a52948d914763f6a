using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>A distribution of the error z of an accelerated failure time model (Kalbfleisch and Prentice 2002, section 2.2), and
/// whether it is the time or its logarithm that is linear. Theory: docs/theory/accelerated-failure-time.md.</summary>
public sealed class FailureTimeDistribution
{
    private FailureTimeDistribution(string name, bool isLog, double? scale, Func<double, double> logDensity, Func<double, (double First, double Second)> slopes, Func<double, double> logCdf, Func<double, double> logSurvival, Func<double, double> quantile) =>
        (Name, IsLog, FixedScale, LogDensity, Slopes, LogCdf, LogSurvival, Quantile) = (name, isLog, scale, logDensity, slopes, logCdf, logSurvival, quantile);

    /// <summary>Its name in R's survreg.</summary>
    public string Name { get; }

    /// <summary>Whether the logarithm of the time is linear.</summary>
    public bool IsLog { get; }

    /// <summary>The scale where it is not estimated: 1 for the exponential, ½ for Rayleigh's.</summary>
    public double? FixedScale { get; }

    /// <summary>log density of z.</summary>
    public Func<double, double> LogDensity { get; }

    /// <summary>First and second derivative of the log density.</summary>
    public Func<double, (double First, double Second)> Slopes { get; }

    /// <summary>log P(Z ≤ z).</summary>
    public Func<double, double> LogCdf { get; }

    /// <summary>log P(Z &gt; z).</summary>
    public Func<double, double> LogSurvival { get; }

    /// <summary>z of a probability below it.</summary>
    public Func<double, double> Quantile { get; }

    /// <summary>Weibull times: smallest extreme value of the logarithm.</summary>
    public static FailureTimeDistribution Weibull { get; } = Extreme("weibull", isLog: true, null);

    /// <summary>Exponential times.</summary>
    public static FailureTimeDistribution Exponential { get; } = Extreme("exponential", isLog: true, 1);

    /// <summary>Rayleigh times.</summary>
    public static FailureTimeDistribution Rayleigh { get; } = Extreme("rayleigh", isLog: true, 0.5);

    /// <summary>Log-normal times.</summary>
    public static FailureTimeDistribution LogNormal { get; } = Gauss("lognormal", isLog: true);

    /// <summary>Log-logistic times.</summary>
    public static FailureTimeDistribution LogLogistic { get; } = Logist("loglogistic", isLog: true);

    /// <summary>Normal responses: Tobin's regression where they are censored.</summary>
    public static FailureTimeDistribution Gaussian { get; } = Gauss("gaussian", isLog: false);

    /// <summary>Logistic responses.</summary>
    public static FailureTimeDistribution Logistic { get; } = Logist("logistic", isLog: false);

    /// <summary>Smallest extreme value responses.</summary>
    public static FailureTimeDistribution ExtremeValue { get; } = Extreme("extreme", isLog: false, null);

    /// <summary>All of them, R's default first.</summary>
    public static IReadOnlyList<FailureTimeDistribution> All { get; } =
        [Weibull, Exponential, LogNormal, LogLogistic, Gaussian, Logistic, ExtremeValue, Rayleigh];

    internal double Transformed(double time) => !IsLog ? time : time <= 0 ? double.NegativeInfinity : Math.Log(time);

    internal double Time(double y) => IsLog ? Math.Exp(y) : y;

    private static FailureTimeDistribution Extreme(string name, bool isLog, double? scale) => new(
        name,
        isLog,
        scale,
        z => z - Math.Exp(z),
        z => (1 - Math.Exp(z), -Math.Exp(z)),
        z => Tails.LogComplement(-Math.Exp(z)),
        z => -Math.Exp(z),
        p => Math.Log(-MathNet.Numerics.SpecialFunctions.Log1p(-p)));

    private static FailureTimeDistribution Gauss(string name, bool isLog) => new(
        name, isLog, null, Normal.LogDensity, z => (-z, -1), z => Normal.LogCdf(z), z => Normal.LogCdf(z, upper: true), p => Normal.Quantile(p));

    private static FailureTimeDistribution Logist(string name, bool isLog) => new(
        name,
        isLog,
        null,
        z => -Math.Abs(z) - (2 * Softplus(-Math.Abs(z))),
        z => (-Math.Tanh(z / 2), -2 * Math.Exp(-Math.Abs(z) - (2 * Softplus(-Math.Abs(z))))),
        z => -Softplus(-z),
        z => -Softplus(z),
        p => Math.Log(p / (1 - p)));

    private static double Softplus(double x) => Math.Max(x, 0) + MathNet.Numerics.SpecialFunctions.Log1p(Math.Exp(-Math.Abs(x)));
}
