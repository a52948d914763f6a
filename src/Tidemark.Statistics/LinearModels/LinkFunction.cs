using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>A link η = g(μ) of a generalized linear model (McCullagh and Nelder 1989, section 2.2.3).
/// Theory: docs/theory/generalized-linear-model.md.</summary>
public sealed class LinkFunction
{
    // 1/(1 + e^η) and its like are kept this far from 0 and 1, so that a variance is never 0.
    private const double Edge = 2.220446049250313e-16;

    private LinkFunction(string name, Func<double, double> link, Func<double, double> inverse, Func<double, double> slope, Func<double, bool>? domain = null) =>
        (Name, Link, Inverse, Slope, IsInDomain) = (name, link, inverse, slope, domain ?? (_ => true));

    /// <summary>Its name in R.</summary>
    public string Name { get; }

    /// <summary>η of μ.</summary>
    public Func<double, double> Link { get; }

    /// <summary>μ of η.</summary>
    public Func<double, double> Inverse { get; }

    /// <summary>dμ/dη at η.</summary>
    public Func<double, double> Slope { get; }

    internal Func<double, bool> IsInDomain { get; }

    /// <summary>log μ/(1 - μ).</summary>
    public static LinkFunction Logit { get; } = new(
        "logit", μ => Math.Log(μ / (1 - μ)), η => Inside(1 / (1 + Math.Exp(-η))), η => Math.Max(LogisticDensity(η), Edge));

    /// <summary>Φ⁻¹(μ).</summary>
    public static LinkFunction Probit { get; } = new(
        "probit", μ => Normal.Quantile(μ), η => Inside(Normal.Cdf(η)), η => Math.Max(Normal.Density(η), Edge));

    /// <summary>log(-log(1 - μ)).</summary>
    public static LinkFunction ComplementaryLogLog { get; } = new(
        "cloglog",
        μ => Math.Log(-Math.Log(1 - μ)),
        η => Inside(-Tails.Expm1(-Math.Exp(η))),
        η => Math.Max(Math.Exp(Math.Min(η, 700) - Math.Exp(Math.Min(η, 700))), Edge));

    /// <summary>tan π(μ - ½).</summary>
    public static LinkFunction Cauchit { get; } = new(
        "cauchit", μ => Math.Tan(Math.PI * (μ - 0.5)), η => Inside(0.5 + (Math.Atan(η) / Math.PI)), η => Math.Max(1 / (Math.PI * (1 + (η * η))), Edge));

    /// <summary>log μ.</summary>
    public static LinkFunction Log { get; } = new("log", Math.Log, η => Math.Max(Math.Exp(η), Edge), η => Math.Max(Math.Exp(η), Edge));

    /// <summary>μ.</summary>
    public static LinkFunction Identity { get; } = new("identity", μ => μ, η => η, _ => 1);

    /// <summary>1/μ.</summary>
    public static LinkFunction Reciprocal { get; } = new("inverse", μ => 1 / μ, η => 1 / η, η => -1 / (η * η), η => η != 0);

    /// <summary>√μ.</summary>
    public static LinkFunction SquareRoot { get; } = new("sqrt", Math.Sqrt, η => η * η, η => 2 * η, η => η > 0);

    /// <summary>1/μ².</summary>
    public static LinkFunction ReciprocalSquare { get; } = new(
        "1/mu^2", μ => 1 / (μ * μ), η => 1 / Math.Sqrt(η), η => -0.5 * Math.Pow(η, -1.5), η => η > 0);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LinkFunction> All { get; } =
        [Logit, Probit, ComplementaryLogLog, Cauchit, Log, Identity, Reciprocal, SquareRoot, ReciprocalSquare];

    private static double Inside(double μ) => Math.Clamp(μ, Edge, 1 - Edge);

    private static double LogisticDensity(double η)
    {
        var e = Math.Exp(-Math.Abs(η));
        return e / ((1 + e) * (1 + e));
    }
}
