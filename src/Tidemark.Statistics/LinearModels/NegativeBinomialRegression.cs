using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Negative binomial regression with log link (or another) and θ by maximum likelihood: Fisher scoring for the
/// coefficients and Newton's method for θ in turn (Lawless 1987). Theory: docs/theory/generalized-linear-model.md.</summary>
public static class NegativeBinomialRegression
{
    private const double Largest = 1e7;

    /// <summary>Fits counts; the standard error of θ is by its observed information, taken where MASS takes it.</summary>
    /// <param name="design">Design; rows with NaN are dropped and counted.</param>
    /// <param name="y">Counts; NaN is missing.</param>
    /// <param name="options">Link (default log), weights, offset, level.</param>
    public static GlmFit Fit(DesignMatrix design, IReadOnlyList<double> y, GlmOptions? options = null)
    {
        // Ended by the length of a step alone: a change of the deviance would leave θ to move with it.
        options = (options ?? new GlmOptions()) with { Epsilon = options?.Epsilon ?? double.Epsilon };
        var fit = GeneralizedLinearModel.Fit(design, y, ResponseFamily.Poisson, options);
        var θ = double.NaN;
        for (var i = 1; i <= 200; i++)
        {
            var before = θ;
            θ = Theta(fit, double.IsNaN(θ) ? Moments(fit) : θ);
            var error = StdError(fit);
            fit = GeneralizedLinearModel.Fit(design, y, ResponseFamily.NegativeBinomial(θ), options) with { ThetaStdError = error };
            if (θ >= Largest)
            {
                return Boundary(fit, i);
            }

            if (Math.Abs(θ - before) <= 1e-12 * θ)
            {
                return fit with { Convergence = fit.Convergence with { Iterations = i } };
            }
        }

        return fit with
        {
            Convergence = fit.Convergence with { Status = ConvergenceStatus.NotConverged },
            Warnings = [.. fit.Warnings, StatisticalWarning.NotConverged("θ of the negative binomial does not settle.")],
        };
    }

    private static GlmFit Boundary(GlmFit fit, int iterations) => fit with
    {
        Convergence = fit.Convergence with { Status = ConvergenceStatus.Boundary, Iterations = iterations },
        Warnings = [.. fit.Warnings, StatisticalWarning.Boundary("The counts vary no more than Poisson counts do: θ runs to infinity; use the family poisson.")],
    };

    private static double Moments(GlmFit fit)
    {
        var (weights, excess) = (0.0, 0.0);
        for (var i = 0; i < fit.N; i++)
        {
            var ratio = (fit.Response(i) / fit.Fitted[i]) - 1;
            (weights, excess) = (weights + fit.Weight(i), excess + (fit.Weight(i) * ratio * ratio));
        }

        return Math.Clamp(weights / Math.Max(excess, 1e-8), 1e-3, 1e4);
    }

    // On the scale log θ, where the likelihood is nearer to a parabola.
    private static double Theta(GlmFit fit, double start)
    {
        var θ = start;
        for (var i = 0; i < 200; i++)
        {
            var (score, information) = Derivatives(fit, θ);
            var curvature = (information * θ * θ) - (score * θ);
            var step = curvature > 0 ? score * θ / curvature : Math.Sign(score);
            θ *= Math.Exp(Math.Clamp(step, -1, 1));
            if (Math.Abs(step) <= 1e-14 || θ >= Largest)
            {
                break;
            }
        }

        return θ;
    }

    // MASS's standard error belongs to the iterate before the last of Newton's method from the moment estimate, ended at a
    // step of ε^¼; it is told apart from the one at the maximum in the fourth digit, and is what users compare with.
    private static double StdError(GlmFit fit)
    {
        var (θ, information) = (Moments(fit), double.NaN);
        for (var (i, step) = (0, 1.0); i < 100 && Math.Abs(step) > 1.220703125e-4 && θ > 0; i++)
        {
            (var score, information) = Derivatives(fit, θ);
            step = score / information;
            θ = Math.Abs(θ + step);
        }

        return information > 0 ? 1 / Math.Sqrt(information) : double.NaN;
    }

    private static (double Score, double Information) Derivatives(GlmFit fit, double θ)
    {
        var (score, information) = (0.0, 0.0);
        var (ψ, ψ1) = (GammaFunction.Digamma(θ), GammaFunction.Trigamma(θ));
        for (var i = 0; i < fit.N; i++)
        {
            var (w, v, μ) = (fit.Weight(i), fit.Response(i), fit.Fitted[i]);
            score += w * (GammaFunction.Digamma(θ + v) - ψ + Math.Log(θ / (θ + μ)) + 1 - ((v + θ) / (μ + θ)));
            information += w * (-GammaFunction.Trigamma(θ + v) + ψ1 - (1 / θ) + (2 / (μ + θ)) - ((v + θ) / ((μ + θ) * (μ + θ))));
        }

        return (score, information);
    }
}
