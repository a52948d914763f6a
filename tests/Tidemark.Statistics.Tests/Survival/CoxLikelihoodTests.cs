using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>The likelihood by columns against numeric derivatives and against data that say the same in other ways.</summary>
public sealed class CoxLikelihoodTests
{
    [Theory]
    [InlineData(TiesMethod.Efron)]
    [InlineData(TiesMethod.Breslow)]
    public void Gradient_and_information_are_the_derivatives_of_the_likelihood(TiesMethod ties)
    {
        var (data, x) = StartStop(60, 3);
        var problem = new CoxProblem(data, x, null);
        var likelihood = new PartialLikelihood(problem, new CoxWeights(problem), ties);
        double[] beta = [0.3, -0.4];
        var at = Score(likelihood, beta);
        const double h = 1e-5;
        for (var j = 0; j < 2; j++)
        {
            double[] up = [.. beta], down = [.. beta];
            (up[j], down[j]) = (beta[j] + h, beta[j] - h);
            var (above, below) = (Score(likelihood, up), Score(likelihood, down));
            Near.Absolute((above.LogLikelihood - below.LogLikelihood) / (2 * h), at.Gradient[j], 1e-6);
            for (var k = 0; k <= j; k++)
            {
                Near.Absolute((below.Gradient[k] - above.Gradient[k]) / (2 * h), at.Information[PackedCholesky.At(j, k)], 1e-6);
            }
        }
    }

    [Fact]
    public void Resamples_are_the_fits_of_the_repeated_rows()
    {
        var (data, x) = StartStop(80, 11);
        var resampler = new CoxResampler(data, x);
        var random = new SeededRandom(4);
        for (var replicate = 0; replicate < 20; replicate++)
        {
            int[] rows = [.. Enumerable.Range(0, 80).Select(_ => random.NextInt(80))];
            var fit = CoxModel.Fit(data.Select(rows), [.. x.Select(c => new Covariate(c.Name, [.. rows.Select(i => c.Values[i])]))]);
            Near.Equal([.. fit.Coefficients.Select(c => c.Estimate)], resampler.Estimate(rows), 1e-8);
        }
    }

    [Fact]
    public void Squares_of_dfbeta_summed_over_clusters_are_the_robust_variances()
    {
        var (data, x) = StartStop(60, 7);
        int[] cluster = [.. Enumerable.Range(0, 60).Select(i => i / 3)];
        var fit = CoxModel.Fit(data, x, new CoxOptions { Cluster = cluster });
        var dfbeta = fit.DfBeta();
        for (var j = 0; j < 2; j++)
        {
            var squares = Enumerable.Range(0, 60).GroupBy(i => cluster[i], i => dfbeta[i, j]).Sum(group => Math.Pow(group.Sum(), 2));
            Near.Equal(fit.Covariance[j, j], squares, 1e-10);
        }
    }

    [Fact]
    public void Rows_given_twice_double_the_naive_test_of_proportional_hazards_and_leave_the_robust_one()
    {
        var (data, x) = StartStop(60, 9, isWeighted: false);
        int[] twice = [.. Enumerable.Range(0, 120).Select(i => i % 60)];
        CoxFit Fit(SurvivalData rows, IReadOnlyList<Covariate> columns, int[] cluster) =>
            CoxModel.Fit(rows, columns, new CoxOptions { Ties = TiesMethod.Breslow, Cluster = cluster });
        var once = Fit(data, x, [.. Enumerable.Range(0, 60)]);
        var doubled = Fit(data.Select(twice), [.. x.Select(c => new Covariate(c.Name, [.. twice.Select(i => c.Values[i])]))], twice);
        Near.Equal(2 * CoxZph.Test(once).Global.Statistic, CoxZph.Test(doubled).Global.Statistic, 1e-8);
        Near.Equal(CoxZph.Test(once, robust: true).Global.Statistic, CoxZph.Test(doubled, robust: true).Global.Statistic, 1e-8);
    }

    [Fact]
    public void A_risk_set_that_is_small_beside_what_left_it_keeps_its_digits()
    {
        double[] start = [0, 10, 10, 10, 10], stop = [100, 11, 12, 13, 14], z = [1, 0, 1, 1, 0];
        bool[] isEvent = [false, true, true, true, true];
        var late = CoxModel.Fit(SurvivalData.CountingProcess(start, stop, isEvent), [new("z", z)]);
        Assert.Equal(ConvergenceStatus.Converged, late.Convergence.Status);
        var heavy = SurvivalData.CountingProcess([.. start, 20], [.. stop, 30], [.. isEvent, false], [1, 1, 1, 1, 1, 1e12]);
        Near.Equal(late.Coefficients[0].Estimate, CoxModel.Fit(heavy, [new("z", [.. z, 0])]).Coefficients[0].Estimate, 1e-9);
    }

    [Fact]
    public void A_million_rows_are_fitted_and_drawn()
    {
        const int n = 1_000_000;
        var random = new SeededRandom(2);
        double[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
        double[] time = [.. x.Select(v => random.NextExponential() / Math.Exp(0.5 * v))];
        bool[] isEvent = [.. x.Select(_ => random.NextDouble() < 0.7)];
        var data = SurvivalData.RightCensored(time, isEvent);
        var fit = CoxModel.Fit(data, [new("x", x)]);
        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        Near.Absolute(0.5, fit.Coefficients[0].Estimate, 5 * fit.Coefficients[0].StdError);
        Assert.InRange(CoxZph.Test(fit).Global.PValue, 1e-4, 1);
        Near.Absolute(KaplanMeier.Fit(data)[0].At(1).Survival!.Value, Math.Exp(-KaplanMeier.Fit(data, new KaplanMeierOptions { FromHazard = true })[0].Points.Last(p => p.Time <= 1).CumulativeHazard), 1e-5);
    }

    private static CoxScore Score(PartialLikelihood likelihood, double[] beta)
    {
        var score = new CoxScore(beta.Length);
        likelihood.AddTo(beta, score);
        return score;
    }

    /// <summary>Tied start-stop rows in two strata with weights.</summary>
    private static (SurvivalData Data, Covariate[] X) StartStop(int n, ulong seed, bool isWeighted = true)
    {
        var random = new SeededRandom(seed);
        double[] start = [.. Enumerable.Range(0, n).Select(_ => (double)random.NextInt(4))];
        double[] stop = [.. start.Select(s => s + 1 + random.NextInt(8))];
        bool[] isEvent = [.. start.Select(_ => random.NextDouble() < 0.7)];
        double[] weights = [.. start.Select(_ => isWeighted ? 0.5 + random.NextDouble() : 1.0)];
        Covariate[] x = [new("a", [.. start.Select(_ => random.NextNormal())]), new("b", [.. start.Select(_ => (double)random.NextInt(2))])];
        return (SurvivalData.CountingProcess(start, stop, isEvent, weights, [.. Enumerable.Range(0, n).Select(i => i % 2)]), x);
    }
}
