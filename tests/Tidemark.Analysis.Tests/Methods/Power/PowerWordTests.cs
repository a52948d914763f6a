using System.Globalization;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Power;

public sealed class PowerWordTests
{
    private static readonly DataFrame NoData = new([]);

    [Fact]
    public void Classic_designs_are_those_of_r()
    {
        var c = WordCase.Load("power-classic");
        var (n, delta) = (c.Data["n"]!.Numbers, c.Data["delta"]!.Numbers);
        for (var i = 0; i < n.Length; i++)
        {
            Near.Absolute(c.R.Numbers("t2_power")[i], Solved($"ttest --n {T(n[i])} --delta {T(delta[i])}"), 1e-9, "t2_power");
            Near.Absolute(c.R.Numbers("t2_strict")[i], Solved($"ttest --n {T(n[i])} --delta {T(delta[i])} --strict"), 1e-9, "t2_strict");
            Near.Absolute(c.R.Numbers("paired_power")[i], Solved($"paired --n {T(n[i])} --delta {T(delta[i])}"), 1e-9, "paired_power");
            Near.Absolute(c.R.Numbers("t2_n")[i], Solved($"ttest --delta {T(delta[i])} --power 0.9"), 1e-4, "t2_n");
        }

        Near.Absolute(c.R.Number("prop_power"), Solved("prop --n 50 --p1 0.3 --p2 0.5"), 1e-9);
        Near.Absolute(c.R.Number("prop_n"), Solved("prop --p1 0.3 --p2 0.5 --power 0.8"), 1e-4);
        Near.Absolute(c.R.Number("anova"), Solved("anova --groups 4 --n 12 --between-var 1 --within-var 3"), 1e-9);
        string[] r = ["0.2", "0.3", "0.45"];
        for (var i = 0; i < r.Length; i++)
        {
            Near.Absolute(c.R.Numbers("corr_power")[i], Solved($"cor --n 50 --r {r[i]}"), 1e-7);
            Near.Absolute(c.R.Numbers("corr_n")[i], Solved($"cor --r {r[i]} --power 0.8"), 1e-4);
        }

        Near.Absolute(c.R.Number("p1"), Solved("p --p 0.5 --p0 0.3 --n 46"), 1e-9);
        Near.Absolute(c.R.Number("p2n2"), Solved("2p2n --h 0.5 --n1 30 --n2 20"), 1e-9);
        Near.Absolute(c.R.Number("chisq"), Solved("chisq --w 0.3 --n 100 --df 2"), 1e-9);
        Near.Absolute(c.R.Number("t2n"), Solved("t2n --n1 30 --n2 20 --d 0.8 --strict"), 1e-9);
        Near.Absolute(c.R.Number("roc_n"), Solved("roc --auc 0.75 --power 0.9"), 1e-4);
        Near.Absolute(c.R.Number("roc_power"), Solved("roc --auc 0.7 --ncases 20 --ncontrols 30"), 1e-9);
    }

    [Fact]
    public void Survival_and_exact_designs_are_those_of_r()
    {
        var c = WordCase.Load("power-survival-exact");
        var (hr, p) = (c.Data["hr"]!.Numbers, c.Data["p"]!.Numbers);
        for (var i = 0; i < hr.Length; i++)
        {
            Near.Equal(c.R.Numbers("schoenfeld_events")[i], Solved($"cox --hazard-ratio {T(hr[i])} --p {T(p[i])} --power 0.8"), 1e-8);
            Near.Equal(c.R.Numbers("freedman_events")[i], Solved($"logrank --hazard-ratio {T(hr[i])} --power 0.8"), 1e-8);
        }

        var hsieh = Asked.Of(NoData, "power", "cox", "--hazard-ratio", "2", "--p", "0.1", "--rho2", "0.58235294117647052", "--power", "0.8", "--event-probability", "0.5");
        Near.Equal(c.R.Number("hsieh_lavori_ss/D"), hsieh.Number("parameters.eventsRounded"));
        Near.Equal(c.R.Number("power_ct"), Solved("logrank --hazard-ratio 0.6 --events 100"), 1e-8);
        var ct = Asked.Of(NoData, "power", "logrank", "--hazard-ratio", "0.6", "--power", "0.8", "--p-experimental", "0.4", "--p-control", "0.6");
        Near.Equal(c.R.Number("n_ct/nE"), ct.Number("parameters.nExperimental"));
        Near.Equal(c.R.Number("n_ct/nC"), ct.Number("parameters.nControl"));
        string[] exact = ["50 --p0 0.3 --p1 0.5 --sig-level 0.05", "31 --p0 0.2 --p1 0.4 --sig-level 0.05", "46 --p0 0.5 --p1 0.7 --sig-level 0.025"];
        for (var i = 0; i < exact.Length; i++)
        {
            var asked = Asked.Of(NoData, "power", $"single-arm --n {exact[i]}".Split(' '));
            Near.Equal(c.R.Number($"exact_binomial/{i}/0"), asked.Number("parameters.critical"));
            Near.Equal(c.R.Number($"exact_binomial/{i}/1"), asked.Number("parameters.sigLevel"), 1e-8);
            Near.Equal(c.R.Number($"exact_binomial/{i}/2"), asked.Number("estimate.estimate"), 1e-8);
        }

        Near.Equal(c.R.Number("precision_n"), Solved("margin --p 0.3 --margin 0.1"));
    }

    [Theory]
    [InlineData("ttest --n 15 --delta 1 --power 0.9 --solve sd", 0.815359067537718, 1e-4)]
    [InlineData("ttest --n 15 --delta 1 --power 0.9", 0.159192392357258, 1e-3)]
    [InlineData("ttest --n 20 --delta 1 --sd 1.5 --alternative one.sided", 0.664786359001089, 1e-9)]
    [InlineData("ttest --n 20 --delta -1 --sd 1.5 --alternative less", 0.664786359001089, 1e-9)]
    [InlineData("anova --groups 5 --f 0.25 --power 0.8", 39.1533992367563, 1e-5)]
    [InlineData("f2 --u 5 --v 89 --f2 0.1111111111111111", 0.673585770914399, 1e-8)]
    [InlineData("roc --ncases 41 --ncontrols 72 --power 0.95", 0.696105439221725, 1e-4)]
    [InlineData("norm --d 0.3 --n 40", 0.475100870572638, 1e-9)]
    public void Further_calls_agree_with_r(string line, double expected, double tolerance) => Near.Equal(expected, Solved(line), tolerance);

    [Theory]
    [InlineData("lmm --delta 0.5 --times 0,2,5 --sigma2 100 --rho 0.5 --power 0.8 --alternative one.sided")]
    [InlineData("lmm --delta 1 --times 0,1,2,3 --sigma2 4 --var-intercept 9 --var-slope 1 --power 0.9")]
    [InlineData("mcnemar --p10 0.2 --p01 0.1 --power 0.8")]
    [InlineData("wilcoxon --prob 0.7 --power 0.8")]
    [InlineData("2p --p1 0.3 --p2 0.5 --power 0.8")]
    [InlineData("simon --p0 0.1 --p1 0.3 --largest 40")]
    [InlineData("single-arm --p0 0.2 --p1 0.4")]
    [InlineData("logrank --hazard-ratio 0.6 --power 0.8 --median-control 12 --accrual 24 --follow-up 12")]
    [InlineData("cox --hazard-ratio 1.5 --sd-x 0.7 --rho2 0.2 --event-probability 0.3 --power 0.9")]
    public void Sizes_are_finite_and_positive(string line) => Assert.InRange(Solved(line), 2, 1e5);

    [Theory]
    [InlineData("simulate --test ttest --n 20 --delta 1 --simulate 400", 0.8689528)]
    [InlineData("simulate --test wilcoxon --n 20 --delta 1 --simulate 400", 0.85)]
    [InlineData("simulate --test pearson --n 50 --r 0.3 --simulate 400", 0.57155584186)]
    [InlineData("simulate --test logrank --n 60 --hazard-ratio 0.5 --median-control 6 --accrual 6 --follow-up 12 --simulate 300", 0.92)]
    public void Simulated_power_is_near_the_formula(string line, double power) => Near.Absolute(power, Solved(line), 0.07);

    [Theory]
    [InlineData("ttest")]
    [InlineData("ttest --n 10 --delta 1 --power 0.9 --sig-level 0.05")]
    [InlineData("nothing --n 10")]
    [InlineData("t2n --n2 10 --d 1")]
    [InlineData("lmm --delta 1 --n 10")]
    [InlineData("lmm --delta 1 --n 10 --times 1,1 --sigma2 1")]
    [InlineData("simon --p0 0.5 --p1 0.3")]
    public void What_cannot_be_solved_is_refused(string line) => Assert.NotEmpty(Asked.Refused(NoData, "power", line.Split(' ')));

    private static double Solved(string line) => Asked.Of(NoData, "power", line.Split(' ')).Number("estimate.estimate");

    private static string T(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
