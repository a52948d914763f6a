using Tidemark.Statistics.Agreement;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Agreement;

/// <summary>R 4.2.2: anova(lm(strength ~ batch + batch:cask, lme4::Pastes)), validation/agreement.</summary>
public class PrecisionTests
{
    private static readonly double[] Strength =
    [
        62.8, 62.6, 60.1, 62.3, 62.7, 63.1, 60, 61.4, 57.5, 56.9, 61.1, 58.9, 58.7, 57.5, 63.9, 63.1, 65.4, 63.7, 57.1, 56.4, 56.9, 58.6,
        64.7, 64.5, 55.1, 55.1, 54.7, 54.2, 58.8, 57.5, 63.4, 64.9, 59.3, 58.1, 60.5, 60, 62.5, 62.6, 61, 58.7, 56.9, 57.7, 59.2, 59.4,
        65.2, 66, 64.8, 64.1, 54.8, 54.8, 64, 64, 57.7, 56.8, 58.3, 59.3, 59.2, 59.2, 58.9, 56.6,
    ];

    private static readonly int[] Without = [0, 1, 6, 19, 32, 33, 58];

    [Fact]
    public void A_balanced_experiment_agrees_with_the_analysis_of_variance_and_REML()
    {
        var p = Pastes([]);
        Near.Equal([9, 20, 30], [.. p.Components.Select(c => c.Df)]);
        Near.Equal([27.4891851851852, 17.5453333333333, 0.677999999999997], [.. p.Components.Select(c => c.MeanSquare)], 1e-11);
        // lme4's REML (balanced: the same), order cask, batch, residual.
        Near.Equal([1.65731091183376, 8.43366593129485, 0.677999949668756], [.. p.Components.Select(c => c.Variance)], 1e-5);
        Near.Equal(60.0533333333333, p.Mean, 1e-12);
        Assert.True(p.IsBalanced);
        Near.Equal(p.Components.Sum(c => c.Variance), p.Total.Variance, 1e-12);
    }

    [Fact]
    public void Satterthwaites_degrees_of_freedom_of_the_total_are_those_by_hand()
    {
        // Total = MS_batch/6 + MS_cask/3 + MS_error/2 for 3 casks of 2 values.
        var (a, b, e) = (27.4891851851852 / 6, 17.5453333333333 / 3, 0.677999999999997 / 2);
        var total = Pastes([]).Total;
        Near.Equal((a + b + e) * (a + b + e) / ((a * a / 9) + (b * b / 20) + (e * e / 30)), total.Df, 1e-11);
        Assert.True(total.VarianceInterval.Contains(total.Variance));
    }

    [Fact]
    public void An_unbalanced_experiment_agrees_with_R_and_with_the_expected_squares()
    {
        var p = Pastes(Without);
        Near.Equal([9, 18, 25], [.. p.Components.Select(c => c.Df)]);
        Near.Equal([245.625578616352, 324.103666666667, 15.7300000000001], [.. p.Components.Select(c => c.SumOfSquares)], 1e-9);
        Assert.False(p.IsBalanced);
        // A random effect model's expectation, by hand for two groups of 1 and 3 values: E MS_between = σ² + 1.5 σ²_g.
        var small = PrecisionExperiment.Of([1, 4, 5, 6], [[0, 1, 1, 1]], ["g"]);
        Near.Equal((12 - 1) / 1.5, small.Components[0].Variance, 1e-12);
    }

    [Fact]
    public void A_negative_component_is_zero_and_reported()
    {
        var p = PrecisionExperiment.Of([1, 5, 2, 4, 3, 3.5], [[0, 0, 1, 1, 2, 2]], ["day"]);
        Assert.Equal(0, p.Components[0].Variance);
        Near.Equal(p.Repeatability.Variance, p.Total.Variance);
        Assert.Contains(p.Warnings, w => w.Code == "STAT-BOUNDARY");
    }

    [Fact]
    public void One_value_a_run_has_no_repeatability()
    {
        var p = PrecisionExperiment.Of([1, 2, 3], [[0, 1, 2]], ["run"]);
        Assert.True(double.IsNaN(p.Total.Variance));
        Assert.Contains(p.Warnings, w => w.Code == "STAT-TOO-FEW");
    }

    private static PrecisionResult Pastes(int[] without)
    {
        int[] rows = [.. Enumerable.Range(0, 60).Except(without)];
        return PrecisionExperiment.Of([.. rows.Select(i => Strength[i])], [[.. rows.Select(i => i / 6)], [.. rows.Select(i => i / 2 % 3)]], ["batch", "batch:cask"]);
    }
}
