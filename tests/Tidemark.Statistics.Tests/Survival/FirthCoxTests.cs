using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

public sealed class FirthCoxTests
{
    /// <summary>R 4.2.2, coxphf 1.13.4; tolerance 1e-5, limits 1e-3.</summary>
    [Fact]
    public void A_monotone_likelihood_gets_coxphf_s_estimates()
    {
        var r = ReferenceCase.Load("cox-firth-monotone");
        var data = SurvivalData.RightCensored(r["time"], [.. r["event"].Select(e => e == 1)]);
        Covariate[] x = [new("x", r["x"]), new("z", r["z"])];
        Assert.Equal(ConvergenceStatus.Diverged, CoxModel.Fit(data, x).Convergence.Status);
        var fit = FirthCoxModel.Fit(data, x);
        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        for (var j = 0; j < 2; j++)
        {
            Near.Equal(r.Number($"coef/{x[j].Name}"), fit.Coefficients[j].Estimate, 1e-5);
            Near.Equal(r.Numbers($"vcov/{j}"), [fit.Covariance[j, 0], fit.Covariance[j, 1]], 1e-5);
            Near.Equal(r.Number($"ci_lower/{j}"), Math.Exp(fit.Coefficients[j].ConfLow), 1e-3);
            Near.Equal(r.Number($"ci_upper/{j}"), Math.Exp(fit.Coefficients[j].ConfHigh), 1e-3);
            Near.Equal(r.Number($"p/{j}"), fit.Coefficients[j].PValue, 1e-5);
        }

        Near.Equal(r.Numbers("loglik"), [fit.LogLikelihoodNull, fit.LogLikelihood], 1e-8);
    }

    [Fact]
    public void The_penalized_gradient_vanishes_where_differences_say_so()
    {
        double[] time = [1, 1, 2, 3, 3, 4, 5, 6, 6, 7];
        bool[] ended = [true, true, true, false, true, true, true, true, true, false];
        double[] x = [1, 0.5, 2, -1, 0, 0.3, 1.2, -0.7, 0.1, 0.9];
        var data = SurvivalData.RightCensored(time, ended);
        var fit = FirthCoxModel.Fit(data, [new("x", x)]);
        double Penalized(double b)
        {
            double[] offset = [.. x.Select(v => v * b)];
            var at = CoxModel.Fit(data, [new("x", x)], new CoxOptions { Offset = offset, MaxIterations = 0 });
            return at.LogLikelihoodNull - (0.5 * Math.Log(at.Covariance[0, 0]));
        }

        var best = fit.Coefficients[0].Estimate;
        Assert.Equal(0.0, (Penalized(best + 1e-5) - Penalized(best - 1e-5)) / 2e-5, 1e-7);
        Assert.True(Penalized(best) > Penalized(best + 0.1) && Penalized(best) > Penalized(best - 0.1));
    }

    [Fact]
    public void Without_an_event_it_says_so()
    {
        var fit = FirthCoxModel.Fit(SurvivalData.RightCensored([1, 2, 3], [false, false, false]), [new("x", [1, 2, 3])]);
        Assert.Equal(ConvergenceStatus.Singular, fit.Convergence.Status);
        Assert.NotEmpty(fit.Warnings);
    }
}
