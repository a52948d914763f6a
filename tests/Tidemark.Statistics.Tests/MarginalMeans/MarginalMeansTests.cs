using Tidemark.Statistics.MarginalMeans;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MarginalMeans;

/// <summary>R 4.2.2, emmeans 1.8.4.1 on lm(breaks ~ wool * tension, warpbreaks): validation/marginal-means.</summary>
public class MarginalMeansTests
{
    private static readonly int[] Unequal = [0, 1, 2, 3, 19, 29, 30, 31, 32];

    [Fact]
    public void Means_within_wool_agree_with_emmeans()
    {
        var table = Tensions(["wool"]).Means();
        Near.Equal([44.5555555555555, 24, 24.5555555555556, 28.2222222222222, 28.7777777777778, 18.7777777777778], Of(table, r => r.Estimate), 1e-12);
        Near.Equal(3.6467613457364, table.Rows[0].StdError, 1e-12);
        Near.Equal(37.2232504410574, table.Rows[0].ConfLow, 1e-12);
        Near.Equal(2.42590282963105e-16, table.Rows[0].PValue, 1e-11);
        Assert.Equal("wool", table.Rows[3].Levels[1].Key);
        Assert.Equal("B", table.Rows[3].Levels[1].Value);
    }

    [Theory]
    [InlineData(Multiplicity.None, 0.000228079616862792, 0.000319928225692626, 0.914665089232851, 10.1861102191747)]
    [InlineData(Multiplicity.Tukey, 0.000657274459209933, 0.00091854849039219, 0.993623772207969, 8.08269093085006)]
    [InlineData(Multiplicity.Scheffe, 0.00104726779634731, 0.0014427365207764, 0.994215461872438, 7.52742251011458)]
    [InlineData(Multiplicity.Sidak, 0.000684082801518215, 0.000959477647614948, 0.999378587169425, 7.79681173688397)]
    [InlineData(Multiplicity.Bonferroni, 0.000684238850588377, 0.000959784677077878, 1, 7.76141253203227)]
    [InlineData(Multiplicity.Holm, 0.000684238850588377, 0.000684238850588377, 0.914665089232851, 7.76141253203227)]
    [InlineData(Multiplicity.Hochberg, 0.000639856451385252, 0.000639856451385252, 0.914665089232851, 7.76141253203227)]
    [InlineData(Multiplicity.Hommel, 0.000479892338538939, 0.000639856451385252, 0.914665089232851, 7.76141253203227)]
    [InlineData(Multiplicity.BenjaminiHochberg, 0.000479892338538939, 0.000479892338538939, 0.914665089232851, 7.76141253203227)]
    [InlineData(Multiplicity.BenjaminiYekutieli, 0.000879802620654721, 0.000879802620654721, 1, 7.76141253203227)]
    public void Every_adjustment_of_pairs_agrees_with_emmeans(Multiplicity adjust, double p1, double p2, double p3, double low)
    {
        var table = Tensions(["wool"]).Contrasts(ContrastFamily.Pairwise, adjust);
        Near.Equal([p1, p2, p3], [.. table.Rows.Take(3).Select(r => r.PValue)], 2e-7);
        Near.Equal(low, table.Rows[0].ConfLow, 1e-7);
        Assert.Equal(3, table.FamilySize);
    }

    [Theory]
    [InlineData(ContrastFamily.Pairwise, "L - M", 10, "M - H", 4.72222222222222)]
    [InlineData(ContrastFamily.ReversePairwise, "M - L", -10, "H - M", -4.72222222222222)]
    [InlineData(ContrastFamily.Consecutive, "M - L", -10, "H - M", -4.72222222222222)]
    [InlineData(ContrastFamily.MeanChange, "L|M", -12.3611111111111, "M|H", -9.72222222222221)]
    [InlineData(ContrastFamily.Effects, "L effect", 8.24074074074074, "H effect", -6.48148148148147)]
    [InlineData(ContrastFamily.DeletionEffects, "L effect", 12.3611111111111, "H effect", -9.72222222222221)]
    [InlineData(ContrastFamily.Polynomial, "linear", -14.7222222222222, "quadratic", 5.27777777777778)]
    public void Every_family_agrees_with_emmeans(ContrastFamily family, string first, double estimate, string last, double lastEstimate)
    {
        var rows = Tensions().Contrasts(family, Multiplicity.None).Rows;
        Assert.Equal(first, rows[0].Label);
        Assert.Equal(last, rows[^1].Label);
        Near.Equal(estimate, rows[0].Estimate, 1e-12);
        Near.Equal(lastEstimate, rows[^1].Estimate, 1e-12);
    }

    [Fact]
    public void The_last_level_can_be_the_control()
    {
        var rows = Tensions().Contrasts(ContrastFamily.TreatmentVersusControl, Multiplicity.None, control: 2).Rows;
        Assert.Equal(["L - H", "M - H"], rows.Select(r => r.Label));
        Near.Equal(14.7222222222222, rows[0].Estimate, 1e-12);
    }

    [Fact]
    public void Dunnetts_adjustment_agrees_with_mvtnorm_to_its_error()
    {
        var rows = Tensions().Contrasts(ContrastFamily.TreatmentVersusControl).Rows;
        Near.Absolute(0.0161704585268223, rows[0].PValue, 1e-4);
        Near.Absolute(0.000380358682576354, rows[1].PValue, 1e-5);
        Near.Absolute(-18.311011254949, rows[0].ConfLow, 2e-3);
    }

    [Fact]
    public void Tukeys_method_gives_way_to_Sidaks_where_it_does_not_fit()
    {
        var table = Tensions().Means(adjust: Multiplicity.Tukey);
        Near.Equal(30.0095169795531, table.Rows[0].ConfLow, 1e-12);
        Assert.Equal(Multiplicity.Sidak, table.Adjustment);
        Assert.Contains(table.Warnings, w => w.Code == "STAT-ADJUST");
    }

    [Theory]
    [InlineData(GridWeights.Equal, 21.8888888888889, 2.53047819190539)]
    [InlineData(GridWeights.Proportional, 21.8197530864197, 2.52779376283249)]
    [InlineData(GridWeights.Cells, 21.7058823529411, 2.52609640819902)]
    public void Weights_of_the_grid_agree_with_emmeans(GridWeights weights, double estimate, double stdError)
    {
        var (fit, grid) = WarpBreaks.Model(Unequal);
        var row = MarginalMeansResult.Of(fit, grid, ["tension"], weights: weights).Means().Rows[2];
        Near.Equal(estimate, row.Estimate, 1e-12);
        Near.Equal(stdError, row.StdError, 1e-12);
    }

    [Theory]
    [InlineData("wool", 1, 6.953, 0.0119519248929784)]
    [InlineData("tension", 2, 11.162, 0.000146840823592616)]
    [InlineData("wool:tension", 2, 6.141, 0.00480223226830328)]
    public void Joint_tests_agree_with_emmeans(string term, int df1, double f, double p)
    {
        var (fit, grid) = WarpBreaks.Model(Unequal);
        var test = Assert.Single(MarginalMeansResult.Of(fit, grid, term.Split(':')).Equality());
        Assert.Equal(df1, test.Df1);
        Near.Absolute(f, test.Statistic, 5e-4);
        Near.Equal(p, test.PValue, 1e-11);
    }

    [Fact]
    public void Polynomials_are_the_smallest_whole_numbers()
    {
        var seven = ContrastFamilies.Of(ContrastFamily.Polynomial, [.. Enumerable.Range(1, 7).Select(i => $"d{i}")]);
        Assert.Equal(["linear", "quadratic", "cubic", "quartic", "degree 5", "degree 6"], seven.Select(c => c.Label));
        Assert.Equal([3, -7, 1, 6, 1, -7, 3], seven[3].Weights);
        Assert.Equal([1, -6, 15, -20, 15, -6, 1], seven[5].Weights);
        Assert.Equal([-7, 5, 7, 3, -3, -7, -5, 7], ContrastFamilies.Of(ContrastFamily.Polynomial, new string[8])[2].Weights);
    }

    [Fact]
    public void A_level_without_observations_is_not_estimated()
    {
        // One-way design with a column for an empty level: β₂ is aliased, n = e₂ spans the null space.
        var fit = FittedCoefficients.WithDf([1, 2, double.NaN], new double[,] { { 1, -1, 0 }, { -1, 2, 0 }, { 0, 0, 0 } }, 8) with { NullSpace = [[0, 0, 1]] };
        var grid = ReferenceGrid.Of([new GridFactor("g", ["a", "b", "c"])], at => [1, at[0] == 1 ? 1 : 0, at[0] == 2 ? 1 : 0]);
        var table = MarginalMeansResult.Of(fit, grid, ["g"]).Contrasts(ContrastFamily.Pairwise);
        Near.Equal(-2, table.Rows[0].Estimate);
        Assert.True(double.IsNaN(table.Rows[1].Estimate) && double.IsNaN(table.Rows[1].PValue) && double.IsNaN(table.Rows[1].ConfLow));
        Assert.Contains(table.Warnings, w => w.Code == "STAT-ALIASED");
    }

    [Fact]
    public void Visits_of_sleepstudy_agree_with_emmeans()
    {
        var c = ReferenceCase.Load("emmeans-sleepstudy-visits");
        var mean = c.Numbers("emm/SE")[0];
        var difference = c.Numbers("pairs_tukey/SE")[0];
        var v = new double[4, 4];
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                v[i, j] = (mean * mean) - (i == j ? 0 : difference * difference / 2);
            }
        }

        var fit = new FittedCoefficients(c.Numbers("emm/emmean"), v, l => Math.Abs(l.Sum()) > 1e-9 ? c.Numbers("emm/df")[0] : 51);
        var grid = ReferenceGrid.Of([new GridFactor("Day", ["0", "3", "6", "9"])], at => [.. Enumerable.Range(0, 4).Select(i => i == at[0] ? 1.0 : 0)]);
        var means = MarginalMeansResult.Of(fit, grid, ["Day"]);
        Compare(c, "emm", means.Means(), 1e-9);
        Compare(c, "vs_baseline_dunnett", means.Contrasts(ContrastFamily.TreatmentVersusControl, Multiplicity.Sidak), 1e-6);
        Compare(c, "pairs_tukey", means.Contrasts(ContrastFamily.Pairwise), 1e-6, 1e-5);
        Compare(c, "pairs_holm", means.Contrasts(ContrastFamily.Pairwise, Multiplicity.Holm), 1e-6);
        Compare(c, "poly", means.Contrasts(ContrastFamily.Polynomial), 1e-6);
    }

    // Tukey's p is compared absolutely: ptukey itself is good to about 1e-11 (docs/theory/multiple-comparison-distributions.md).
    private static void Compare(ReferenceCase c, string table, MarginalTable ours, double tolerance, double absoluteP = 0)
    {
        var r = c.Find(table);
        if (r.TryGetProperty("contrast", out var labels))
        {
            Assert.Equal(labels.EnumerateArray().Select(l => l.GetString()), ours.Rows.Select(row => row.Label));
            Near.Equal(c.Numbers($"{table}/estimate"), Of(ours, row => row.Estimate), tolerance, table);
        }

        Near.Equal(c.Numbers($"{table}/SE"), Of(ours, row => row.StdError), tolerance, table);
        Near.Equal(c.Numbers($"{table}/df"), Of(ours, row => row.Df), tolerance, table);
        var p = c.Numbers($"{table}/p.value");
        for (var i = 0; i < p.Length; i++)
        {
            Near.Absolute(p[i], ours.Rows[i].PValue, absoluteP > 0 ? absoluteP : tolerance * p[i], $"{table} p[{i}]");
        }

        if (r.TryGetProperty("lower.CL", out _))
        {
            Near.Equal(c.Numbers($"{table}/lower.CL"), Of(ours, row => row.ConfLow), tolerance, table);
            Near.Equal(c.Numbers($"{table}/upper.CL"), Of(ours, row => row.ConfHigh), tolerance, table);
        }
    }

    private static MarginalMeansResult Tensions(string[]? by = null)
    {
        var (fit, grid) = WarpBreaks.Model();
        return MarginalMeansResult.Of(fit, grid, ["tension"], by);
    }

    private static double[] Of(MarginalTable table, Func<MarginalEstimate, double> column) => [.. table.Rows.Select(column)];
}
