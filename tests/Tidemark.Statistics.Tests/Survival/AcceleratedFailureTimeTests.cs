using System.Text.Json;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>R 4.2.2, survival 3.5.3: validation/accelerated-failure-time/program.R and its output.</summary>
public class AcceleratedFailureTimeTests
{
    private static readonly JsonElement R = Load();

    private static readonly DataFrame Data = new([.. R.GetProperty("data").EnumerateObject().Select(c =>
        DataColumn.Of(c.Name, [.. c.Value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() : double.NaN)]))]);

    private static JsonElement Load()
    {
        using var stream = typeof(AcceleratedFailureTimeTests).Assembly.GetManifestResourceStream("accelerated-failure-time.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static double[] Numbers(JsonElement at, string key) => [.. at.GetProperty(key).EnumerateArray().Select(v => v.GetDouble())];

    private static (FailureTimeFit Fit, ModelFrame Frame) Fit(string formula, FailureTimeOptions options)
    {
        var frame = RModelMatrix.Frame(formula, Data, new ModelFrameOptions { Also = ["w", "inst"] });
        var s = frame.Survival!;
        var times = s.Kind == SurvivalKind.Interval ? new CensoredTimes(s.Low!, s.High!) : CensoredTimes.Right(s.Time, s.Event);
        return (AcceleratedFailureTime.Fit(frame.Design, times, options), frame);
    }

    [Theory]
    [InlineData("cluster", "Surv(time, status) ~ age + sex", "weibull")]
    [InlineData("weights", "Surv(time, status) ~ age + sex", "loglogistic")]
    [InlineData("interval", "Surv(low, high, type = 'interval2') ~ age + sex", "lognormal")]
    [InlineData("extremes", "Surv(low + 1, high, type = 'interval2') ~ age + sex", "weibull")]
    [InlineData("logistic", "Surv(time, status) ~ age + sex", "logistic")]
    [InlineData("rayleigh", "Surv(time, status) ~ age + sex", "rayleigh")]
    [InlineData("fixed", "Surv(time, status) ~ age + sex", "weibull")]
    public void Fits_are_those_of_survreg(string name, string formula, string distribution)
    {
        var r = R.GetProperty("models").GetProperty(name);
        var (fit, frame) = Fit(formula, new FailureTimeOptions
        {
            Distribution = FailureTimeDistribution.All.First(d => d.Name == distribution),
            Weights = name == "weights" ? Data["w"]!.Numbers : null,
            Cluster = name == "cluster" ? [.. Data["inst"]!.Numbers.Select(v => (int)v)] : null,
            Scale = name == "fixed" ? 0.7 : null,
        });

        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        Near.Equal(Numbers(r, "coef"), [.. fit.Terms.Select(t => t.Estimate)], 1e-7, "estimates");
        Near.Equal(Numbers(r, "se"), [.. fit.Terms.Select(t => t.StdError)], 1e-7, "standard errors");
        Near.Equal(Numbers(r, "loglik"), [fit.LogLikNull, fit.LogLik], 1e-9, "log likelihood");
        Near.Equal(Numbers(r, "scale"), [.. fit.Scales], 1e-7, "scale");
        if (name != "extremes")
        {
            // R's best value for an interval of an extreme value is not the best: see the theory page.
            Near.Equal(Numbers(r, "deviance"), [.. fit.DevianceResiduals.Take(5)], 1e-6, "deviance residuals");
        }

        var design = frame.DesignFor(new DataFrame([DataColumn.Of("age", [50, 70]), DataColumn.Of("sex", [1, 2])])).Design!;
        double[] row = [.. design.Columns.Select(c => c[0])];
        Near.Equal(Numbers(r, "q"), [fit.Quantile(row, 0.25).Estimate, fit.Quantile(row, 0.75).Estimate], 1e-7, "quantiles");
        Near.Equal(Numbers(r, "q_se"), [fit.Quantile(row, 0.25).StdError, fit.Quantile(row, 0.75).StdError], 1e-6, "errors of quantiles");
    }

    [Fact]
    public void Each_stratum_has_its_scale()
    {
        var r = R.GetProperty("strata");
        var frame = RModelMatrix.Frame("Surv(time, status) ~ age + strata(sex)", Data);
        var fit = AcceleratedFailureTime.Fit(
            frame.Design,
            CensoredTimes.Right(frame.Survival!.Time, frame.Survival.Event),
            new FailureTimeOptions { Strata = frame.Strata!.Codes, StrataNames = frame.Strata.Levels });

        Assert.Equal(RModelMatrix.Texts(r.GetProperty("names")), fit.Terms.Select(t => t.Term));
        Near.Equal(Numbers(r, "coef"), [.. fit.Terms.Select(t => t.Estimate)], 1e-7);
        Near.Equal(Numbers(r, "se"), [.. fit.Terms.Select(t => t.StdError)], 1e-7);
        Near.Equal(Numbers(r, "loglik"), [fit.LogLikNull, fit.LogLik], 1e-9);
        Near.Equal(Numbers(r, "scale"), [.. fit.Scales], 1e-7);
    }

    [Fact]
    public void The_curvature_is_the_derivative_of_the_gradient()
    {
        foreach (var distribution in FailureTimeDistribution.All.Where(d => d.FixedScale is null))
        {
            foreach (var (low, high) in new[] { (1.2, 1.2), (0.3, double.PositiveInfinity), (double.NegativeInfinity, 0.9), (-0.4, 0.8), (1.1, 1.4) })
            {
                FailureTimeRow At(double η, double τ) => FailureTimeRow.At(distribution, low, high, η, Math.Exp(τ));
                const double Step = 1e-5;
                var (here, up, down) = (At(0.5, -0.2), At(0.5, -0.2 + Step), At(0.5, -0.2 - Step));
                var (right, left) = (At(0.5 + Step, -0.2), At(0.5 - Step, -0.2));

                Near.Absolute((right.Value - left.Value) / (2 * Step), here.ByEta, 1e-8, distribution.Name);
                Near.Absolute((up.Value - down.Value) / (2 * Step), here.ByTau, 1e-8, distribution.Name);
                Near.Absolute((right.ByEta - left.ByEta) / (2 * Step), here.EtaEta, 1e-8, distribution.Name);
                Near.Absolute((up.ByEta - down.ByEta) / (2 * Step), here.EtaTau, 1e-8, distribution.Name);
                Near.Absolute((up.ByTau - down.ByTau) / (2 * Step), here.TauTau, 1e-8, distribution.Name);
            }
        }
    }

    [Fact]
    public void Times_in_another_unit_move_the_constant_only()
    {
        var frame = RModelMatrix.Frame("Surv(time, status) ~ age + sex", Data);
        var days = AcceleratedFailureTime.Fit(frame.Design, CensoredTimes.Right(frame.Survival!.Time, frame.Survival.Event));
        var months = AcceleratedFailureTime.Fit(frame.Design, CensoredTimes.Right([.. frame.Survival.Time.Select(t => t / 30)], frame.Survival.Event));

        Near.Equal(days["age"].Estimate, months["age"].Estimate, 1e-9);
        Near.Equal(days["(Intercept)"].Estimate - Math.Log(30), months["(Intercept)"].Estimate, 1e-10);
    }

    [Theory]
    [InlineData(false, false, "STAT-TOO-FEW")]
    [InlineData(true, true, "STAT-DOMAIN")]
    public void What_cannot_be_fitted_is_a_verdict(bool isEvent, bool isZero, string code)
    {
        var fit = AcceleratedFailureTime.Fit(DesignMatrix.Intercept(3), CensoredTimes.Right([isZero ? 0 : 1, 2, 3], [isEvent, isEvent, isEvent]));

        Assert.Equal(ConvergenceStatus.Singular, fit.Convergence.Status);
        Assert.Equal(code, Assert.Single(fit.Warnings).Code);
        Assert.All(fit.Terms, t => Assert.True(double.IsNaN(t.Estimate)));
    }
}
