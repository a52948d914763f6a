using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>A family of responses of a generalized linear model: variance function, deviance and log likelihood (McCullagh and
/// Nelder 1989, table 2.1). Theory: docs/theory/generalized-linear-model.md.</summary>
public sealed class ResponseFamily
{
    private ResponseFamily(string name, LinkFunction canonical, Func<double, double> variance, Func<double, double, double> deviance) =>
        (Name, DefaultLink, Variance, UnitDeviance) = (name, canonical, variance, deviance);

    /// <summary>Its name in R.</summary>
    public string Name { get; }

    /// <summary>R's default link.</summary>
    public LinkFunction DefaultLink { get; }

    /// <summary>Variance of a response of mean μ, over the dispersion.</summary>
    public Func<double, double> Variance { get; }

    /// <summary>Twice the loss of log likelihood of a response y of weight 1 at mean μ.</summary>
    public Func<double, double, double> UnitDeviance { get; }

    /// <summary>Whether the dispersion is estimated (t tests) or 1 (z tests).</summary>
    public bool EstimatesDispersion { get; private init; }

    /// <summary>Log likelihood of a response y of weight w at mean μ and dispersion φ; null for quasi-likelihood.</summary>
    public Func<double, double, double, double, double>? LogLikelihood { get; private init; }

    /// <summary>Whether the dispersion counts as a parameter of the log likelihood.</summary>
    internal bool CountsDispersion { get; private init; }

    internal Func<double, bool> IsMean { get; private init; } = _ => true;

    internal Func<double, bool> IsResponse { get; private init; } = _ => true;

    internal Func<double, double, double> Start { get; private init; } = (y, _) => y;

    /// <summary>Whether means are proportions.</summary>
    public bool IsBinomial => Name is "binomial" or "quasibinomial";

    /// <summary>Whether a response of this family can be y.</summary>
    /// <param name="y">A response.</param>
    public bool IsPossible(double y) => IsResponse(y);

    /// <summary>θ of a negative binomial; NaN for others.</summary>
    public double Theta { get; private init; } = double.NaN;

    /// <summary>Proportions of w trials.</summary>
    public static ResponseFamily Binomial { get; } = Proportions("binomial", estimates: false);

    /// <summary>Proportions with a free dispersion.</summary>
    public static ResponseFamily QuasiBinomial { get; } = Proportions("quasibinomial", estimates: true);

    /// <summary>Counts.</summary>
    public static ResponseFamily Poisson { get; } = Counts("poisson", estimates: false);

    /// <summary>Counts with a free dispersion.</summary>
    public static ResponseFamily QuasiPoisson { get; } = Counts("quasipoisson", estimates: true);

    /// <summary>Normal responses.</summary>
    public static ResponseFamily Gaussian { get; } = new("gaussian", LinkFunction.Identity, _ => 1, (y, μ) => (y - μ) * (y - μ))
    {
        EstimatesDispersion = true,
        CountsDispersion = true,
        LogLikelihood = (y, μ, w, φ) => -0.5 * (Math.Log(2 * Math.PI * φ) - Math.Log(w) + (w * (y - μ) * (y - μ) / φ)),
    };

    /// <summary>Positive responses of constant coefficient of variation.</summary>
    public static ResponseFamily Gamma { get; } = new("Gamma", LinkFunction.Reciprocal, μ => μ * μ, (y, μ) => -2 * (Math.Log(y / μ) - ((y - μ) / μ)))
    {
        EstimatesDispersion = true,
        CountsDispersion = true,
        IsMean = μ => μ > 0,
        IsResponse = y => y > 0,
        LogLikelihood = (y, μ, w, φ) => w * (((1 / φ) * Math.Log(y / (φ * μ))) - (y / (φ * μ)) - Math.Log(y) - GammaFunction.Log(1 / φ)),
    };

    /// <summary>Positive responses of variance μ³.</summary>
    public static ResponseFamily InverseGaussian { get; } = new(
        "inverse.gaussian", LinkFunction.ReciprocalSquare, μ => μ * μ * μ, (y, μ) => (y - μ) * (y - μ) / (y * μ * μ))
    {
        EstimatesDispersion = true,
        CountsDispersion = true,
        IsMean = μ => μ > 0,
        IsResponse = y => y > 0,
        LogLikelihood = (y, μ, w, φ) => -0.5 * ((w * Math.Log(2 * Math.PI * φ)) + (3 * w * Math.Log(y)) + (w * (y - μ) * (y - μ) / (φ * y * μ * μ))),
    };

    /// <summary>Counts of variance μ + μ²/θ, θ known.</summary>
    /// <param name="theta">θ.</param>
    public static ResponseFamily NegativeBinomial(double theta) => new(
        "Negative Binomial",
        LinkFunction.Log,
        μ => μ + (μ * μ / theta),
        (y, μ) => 2 * ((y > 0 ? y * Math.Log(y / μ) : 0) - ((y + theta) * Math.Log((y + theta) / (μ + theta)))))
    {
        Theta = theta,
        IsMean = μ => μ > 0,
        IsResponse = y => y >= 0,
        Start = (y, _) => y == 0 ? 1.0 / 6 : y,
        LogLikelihood = (y, μ, w, _) => w * (GammaFunction.Log(theta + y) - GammaFunction.Log(theta) - GammaFunction.Log(y + 1)
            + (theta * Math.Log(theta / (theta + μ))) + (y > 0 ? y * Math.Log(μ / (theta + μ)) : 0)),
    };

    private static double XLogX(double y, double over) => y == 0 ? 0 : y * Math.Log(y / over);

    private static ResponseFamily Proportions(string name, bool estimates) => new(
        name, LinkFunction.Logit, μ => μ * (1 - μ), (y, μ) => 2 * (XLogX(y, μ) + XLogX(1 - y, 1 - μ)))
    {
        EstimatesDispersion = estimates,
        IsMean = μ => μ is > 0 and < 1,
        IsResponse = y => y is >= 0 and <= 1,
        Start = (y, w) => ((w * y) + 0.5) / (w + 1),
        LogLikelihood = estimates ? null : Trials,
    };

    // A row of weight 1 is one trial; rows of more trials have whole numbers of successes, as in R.
    private static double Trials(double y, double μ, double w, double φ)
    {
        var successes = Math.Round(w * y);
        var trials = Math.Round(w);
        var choices = GammaFunction.Log(trials + 1) - GammaFunction.Log(successes + 1) - GammaFunction.Log(trials - successes + 1);
        return choices + (successes == 0 ? 0 : successes * Math.Log(μ)) + (trials == successes ? 0 : (trials - successes) * Math.Log(1 - μ));
    }

    private static ResponseFamily Counts(string name, bool estimates) => new(
        name, LinkFunction.Log, μ => μ, (y, μ) => 2 * (XLogX(y, μ) - (y - μ)))
    {
        EstimatesDispersion = estimates,
        IsMean = μ => μ > 0,
        IsResponse = y => y >= 0,
        Start = (y, _) => y + 0.1,
        LogLikelihood = estimates ? null : (y, μ, w, _) => w * ((y == 0 ? 0 : y * Math.Log(μ)) - μ - GammaFunction.Log(y + 1)),
    };
}
