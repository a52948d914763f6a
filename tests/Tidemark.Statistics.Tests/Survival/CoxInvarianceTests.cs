using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>What a partial likelihood must not care about, and its derivatives against differences.</summary>
public sealed class CoxInvarianceTests
{
    [Fact]
    public void The_gradient_and_information_are_the_derivatives_of_the_likelihood()
    {
        var (data, x) = Simulated(60, 3);
        var problem = new ProfiledCox(data, x);
        double[] at = [0.3, -0.2];
        const double h = 1e-5;
        for (var j = 0; j < 2; j++)
        {
            var (up, down) = ((double[])at.Clone(), (double[])at.Clone());
            up[j] += h;
            down[j] -= h;
            Assert.Equal((problem.LogLikelihood(up) - problem.LogLikelihood(down)) / (2 * h), problem.Score(at)[j], 1e-6);
        }
    }

    [Fact]
    public void Order_of_rows_does_not_matter()
    {
        var (data, x) = Simulated(80, 1);
        int[] order = [.. Enumerable.Range(0, 80).Reverse()];
        var turned = CoxModel.Fit(data.Select(order), [.. x.Select(c => new Covariate(c.Name, [.. order.Select(i => c.Values[i])]))]);
        Same(CoxModel.Fit(data, x), turned, 1.0);
    }

    [Fact]
    public void Scale_and_origin_of_a_covariate_do_not_matter()
    {
        var (data, x) = Simulated(80, 2);
        var moved = CoxModel.Fit(data, [.. x.Select(c => new Covariate(c.Name, [.. c.Values.Select(v => (1000 * v) + 1e6)]))]);
        Same(CoxModel.Fit(data, x), moved, 1000.0);
    }

    [Fact]
    public void A_weight_of_two_is_a_row_twice_under_Breslow()
    {
        var (data, x) = Simulated(50, 4);
        int[] twice = [.. Enumerable.Range(0, 50), .. Enumerable.Range(0, 50).Where(i => i % 3 == 0)];
        var options = new CoxOptions { Ties = TiesMethod.Breslow };
        var repeated = CoxModel.Fit(data.Select(twice), [.. x.Select(c => new Covariate(c.Name, [.. twice.Select(i => c.Values[i])]))], options);
        double[] weights = [.. Enumerable.Range(0, 50).Select(i => i % 3 == 0 ? 2.0 : 1.0)];
        var (time, ended) = Raw(50, 4);
        Same(CoxModel.Fit(SurvivalData.RightCensored(time, ended, weights), x, options), repeated, 1.0);
    }

    [Fact]
    public void Cutting_follow_up_into_start_stop_rows_changes_nothing()
    {
        var (data, x) = Simulated(60, 5);
        var (time, ended) = Raw(60, 5);
        var (start, stop, status, of) = (new List<double>(), new List<double>(), new List<bool>(), new List<int>());
        for (var i = 0; i < 60; i++)
        {
            var middle = time[i] / 2;
            start.AddRange([-1, middle]);
            stop.AddRange([middle, time[i]]);
            status.AddRange([false, ended[i]]);
            of.AddRange([i, i]);
        }

        var cut = CoxModel.Fit(
            SurvivalData.CountingProcess(start, stop, status), [.. x.Select(c => new Covariate(c.Name, [.. of.Select(i => c.Values[i])]))],
            new CoxOptions { Cluster = of });
        var whole = CoxModel.Fit(data, x, new CoxOptions { Cluster = [.. Enumerable.Range(0, 60)] });
        Same(whole, cut, 1.0);
        Assert.Equal(whole.Concordance().Estimate, cut.Concordance().Estimate, 1e-12);
        Assert.Equal(whole.Concordance().StdError, cut.Concordance().StdError, 1e-12);
    }

    [Fact]
    public void Rounding_of_times_does_not_break_ties()
    {
        var exact = SurvivalData.RightCensored([0.3, 0.3, 0.5, 0.7], [true, true, true, false]);
        var rounded = SurvivalData.RightCensored([0.1 + 0.2, 0.3, 0.5, 0.7], [true, true, true, false]);
        Covariate[] x = [new("x", [1, 0, 0, 1])];
        Assert.Equal(CoxModel.Fit(exact, x).Coefficients[0].Estimate, CoxModel.Fit(rounded, x).Coefficients[0].Estimate);
        Assert.Equal(3, KaplanMeier.Fit(rounded)[0].Points.Count);
    }

    [Fact]
    public void Martingale_residuals_sum_to_zero_and_the_score_test_of_two_groups_is_the_log_rank()
    {
        var (data, _) = Simulated(70, 6, distinct: true);
        int[] group = [.. Enumerable.Range(0, 70).Select(i => i % 2)];
        var fit = CoxModel.Fit(data, [new("group", [.. group.Select(g => (double)g)])]);
        Assert.Equal(0.0, fit.MartingaleResiduals().Sum(), 1e-9);
        Near.Equal(LogRank.Test(data, group).Test.Statistic, fit.ScoreTest.Statistic, 1e-10);
    }

    private static void Same(CoxFit a, CoxFit b, double scale)
    {
        for (var j = 0; j < a.Coefficients.Count; j++)
        {
            Near.Equal(a.Coefficients[j].Estimate, b.Coefficients[j].Estimate * scale, 1e-8);
            Near.Equal(a.Coefficients[j].StdError, b.Coefficients[j].StdError * scale, 1e-8);
        }
    }

    private static (double[] Time, bool[] Ended) Raw(int n, ulong seed, bool distinct = false)
    {
        var random = new SeededRandom(seed);
        double[] time = [.. Enumerable.Range(0, n).Select(i => distinct ? 1 + random.NextExponential() : Math.Ceiling(12 * random.NextExponential()))];
        return (time, [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() < 0.7)]);
    }

    private static (SurvivalData Data, Covariate[] X) Simulated(int n, ulong seed, bool distinct = false)
    {
        var (time, ended) = Raw(n, seed, distinct);
        var random = new SeededRandom(seed + 1000);
        double[] Column() => [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
        return (SurvivalData.RightCensored(time, ended), [new("a", Column()), new("b", Column())]);
    }

    /// <summary>The likelihood at any β through an offset, the score through the sum of score residuals at β = 0.</summary>
    private sealed class ProfiledCox(SurvivalData data, Covariate[] x)
    {
        internal double LogLikelihood(double[] beta) => At(beta, []).LogLikelihoodNull;

        internal double[] Score(double[] beta)
        {
            var fit = At(beta, []);
            var martingale = fit.MartingaleResiduals();
            return [.. x.Select(c => c.Values.Zip(martingale, (v, m) => v * m).Sum())];
        }

        private CoxFit At(double[] beta, Covariate[] free)
        {
            double[] offset = [.. Enumerable.Range(0, data.Count).Select(i => x.Select((c, j) => c.Values[i] * beta[j]).Sum())];
            return CoxModel.Fit(data, free, new CoxOptions { Offset = offset });
        }
    }
}
