using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.MixedModels;

public sealed class LmmWordTests
{
    private static void IsLmer(WordCase c, Asked asked)
    {
        var fixef = c.R.Find("fixef").EnumerateObject().ToArray();
        for (var j = 0; j < fixef.Length; j++)
        {
            Near.Equal(fixef[j].Value.GetDouble(), asked.Number($"terms[{fixef[j].Name}].estimate"), 1e-7, fixef[j].Name);
            Near.Equal(c.R.Number($"se/{fixef[j].Name}"), asked.Number($"terms[{fixef[j].Name}].stdError"), 1e-7, $"se {fixef[j].Name}");
            Near.Equal(c.R.Number($"vcov/{j}/0"), asked.Number($"covariance[{j},0]"), 1e-6, "vcov");
        }

        Near.Equal(c.R.Numbers("varcorr/vcov"), asked.Numbers("random[].covariance"), 1e-6, "random");
        Assert.Equal(
            [.. c.R.Find("varcorr/grp").EnumerateArray().Select(g => g.GetString()!)],
            ((IReadOnlyList<Tidemark.Analysis.Answers.Fields>)asked.At("random")!).Select(row => (string)row["group"]!));
        foreach (var (r, ours) in new[] { ("sigma", "sigma"), ("criterion", "criterion"), ("logLik", "logLik"), ("AIC", "aic"), ("BIC", "bic") })
        {
            Near.Equal(c.R.Number(r), asked.Number($"fit.{ours}"), r == "sigma" ? 1e-6 : 1e-9, r);
        }

        Near.Equal(c.R.Numbers("fitted_head"), asked.Numbers("fitted")[..5], 1e-6, "fitted");
    }

    [Fact]
    public void Sleepstudy_is_lmer_and_lmerTest_of_r()
    {
        var c = WordCase.Load("lmm-sleepstudy-reml-ris");
        string[] line = ["Reaction ~ Days + (Days | Subject)", "--show", "fitted,anova", "--ranef"];
        var asked = Asked.Of(c.Data, "lmm", line);
        IsLmer(c, asked);
        Near.Equal(c.R.Numbers("theta"), asked.Numbers("fit.theta"), 1e-6, "theta");
        Near.Equal(c.R.Number("satterthwaite/0/2"), asked.Number("terms[(Intercept)].df"), 1e-4, "df");
        Near.Equal(c.R.Number("satterthwaite/1/4"), asked.Number("terms[Days].pValue"), 1e-4, "p");
        Near.Equal(c.R.Number("ranef_first/Subject/0/1"), asked.Number("ranef[1].estimate"), 1e-6, "mode");
        Assert.Equal("308", asked.Text("ranef[1].level"));
        Near.Equal(c.R.Number("anova_III/0/0"), asked.Number("anova[Days].sumSq"), 1e-6, "sum of squares");
        Near.Equal(c.R.Number("anova_III/0/3"), asked.Number("anova[Days].denDf"), 1e-4, "denominator df");
        var kr = Asked.Of(c.Data, "lmm", [.. line, "--df", "kenward-roger"]);
        Near.Equal(c.R.Number("kr/1/2"), kr.Number("terms[Days].df"), 1e-4, "df of Kenward-Roger");
        Near.Equal(c.R.Number("kr/1/1"), kr.Number("terms[Days].stdError"), 1e-6, "se of Kenward-Roger");
        Near.Equal(c.R.Number("anova_kr/0/5"), kr.Number("anova[Days].pValue"), 1e-5, "p of Kenward-Roger");
    }

    [Fact]
    public void Uncorrelated_effects_by_ML_are_lmer_of_r()
    {
        var c = WordCase.Load("lmm-sleepstudy-ml-uncorrelated");
        var asked = Asked.Of(c.Data, "lmm", "Reaction ~ Days + (Days || Subject)", "--method", "ml", "--df", "asymptotic", "--show", "fitted");
        IsLmer(c, asked);
        Near.Equal(c.R.Number("wald_ci/1/0"), asked.Number("terms[Days].confLow"), 1e-7, "low");
        Near.Equal(c.R.Number("wald_ci/1/1"), asked.Number("terms[Days].confHigh"), 1e-7, "high");
        var without = Asked.Of(c.Data, "lmm", "Reaction ~ 1 + (Days || Subject)", "--method", "ml");
        Near.Equal(c.R.Number("lrt_days/chisq"), 2 * (asked.Number("fit.logLik") - without.Number("fit.logLik")), 1e-9, "likelihood ratio");
    }

    [Fact]
    public void Weights_are_lmer_of_r()
    {
        var c = WordCase.Load("lmm-weights");
        IsLmer(c, Asked.Of(c.Data, "lmm", "Reaction ~ Days + (1 | Subject)", "--weights", "w", "--show", "fitted"));
    }

    [Fact]
    public void Six_fixed_effects_of_serial_bilirubin_are_lmer_of_r()
    {
        var c = WordCase.Load("lmm-pbcseq-lbili-full");
        IsLmer(c, Asked.Of(c.Data, "lmm", "lbili ~ year * trt + age + sex + (year | id)", "--show", "fitted"));
    }

    [Fact]
    public void A_variance_of_zero_is_said()
    {
        var c = WordCase.Load("lmm-dyestuff2-singular");
        var asked = Asked.Of(c.Data, "lmm", "Yield ~ 1 + (1 | Batch)", "--show", "fitted");
        Assert.Equal(0, asked.Number("random[Batch].covariance"));
        Near.Equal(c.R.Number("criterion"), asked.Number("fit.criterion"), 1e-9, "criterion");
        Near.Equal(c.R.Number("BIC"), asked.Number("fit.bic"), 1e-9, "BIC");
        Assert.Contains(asked.Answer.Warnings, w => w.Code == "STAT-BOUNDARY");
    }

    [Fact]
    public void A_variance_for_each_sex_is_lme_of_r()
    {
        var c = WordCase.Load("lme-orthodont-varident");
        var data = c.Data.With(new DataColumn("Subject", c.Data["Subject"]!.Texts));
        var asked = Asked.Of(data, "lmm", "distance ~ age * Sex + (1 | Subject)", "--weights-by", "Sex", "--df", "containment");
        for (var j = 0; j < 4; j++)
        {
            Near.Equal(c.R.Number($"ttable/{j}/0"), asked.Number($"terms[{j}].estimate"), 1e-6, "estimate");
            Near.Equal(c.R.Number($"ttable/{j}/1"), asked.Number($"terms[{j}].stdError"), 1e-5, "se");
            Assert.Equal(c.R.Number($"ttable/{j}/2"), asked.Number($"terms[{j}].df"));
            Near.Equal(c.R.Number($"ttable/{j}/4"), asked.Number($"terms[{j}].pValue"), 1e-4, "p");
        }

        Near.Equal(c.R.Number("var_ratio/Male"), asked.Number("residual.strata[Male].ratio"), 1e-5, "ratio");
        Near.Equal(c.R.Number("sd_subject"), asked.Number("random[Subject].stdDev"), 1e-5, "sd");
        Near.Equal(c.R.Number("sigma"), asked.Number("fit.sigma"), 1e-5, "sigma");
        Near.Equal(c.R.Number("logLik"), asked.Number("fit.logLik"), 1e-8, "logLik");
    }

    [Fact]
    public void Serial_correlation_is_lme_of_r()
    {
        var c = WordCase.Load("lme-ovary-car1");
        var asked = Asked.Of(c.Data, "lmm", "lbili ~ year + (1 | id)", "--correlation", "car1", "--time", "year");
        Near.Equal(c.R.Number("phi"), asked.Number("residual.phi"), 1e-4, "phi");
        Near.Equal(c.R.Number("fixef/year"), asked.Number("terms[year].estimate"), 1e-5, "year");
        Near.Equal(c.R.Number("logLik"), asked.Number("fit.logLik"), 1e-7, "logLik");
    }

    [Fact]
    public void Values_below_a_limit_are_the_likelihood_of_r()
    {
        var c = WordCase.Load("tobit-lmm-random-intercept");
        var asked = Asked.Of(c.Data, "lmm", "y ~ year + trt + (1 | id)", "--censored", "cens");
        Near.Equal(c.R.Numbers("beta"), asked.Numbers("terms[].estimate"), 1e-5, "beta");
        Near.Equal(c.R.Number("sd_intercept"), asked.Number("random[id].stdDev"), 1e-5, "sd");
        Near.Equal(c.R.Number("sigma"), asked.Number("fit.sigma"), 1e-5, "sigma");
        Near.Equal(c.R.Number("logLik"), asked.Number("fit.logLik"), 1e-7, "logLik");
        Near.Equal(c.R.Number("vcov_beta/1/1"), asked.Number("covariance[1,1]"), 1e-5, "vcov");
        Assert.Equal(c.R.Number("n_censored"), asked.Number("fit.censored"));
    }

    [Fact]
    public void Marginal_means_of_visits_are_emmeans_of_r()
    {
        var c = WordCase.Load("emmeans-sleepstudy-visits");
        string[] line = ["Reaction ~ Day + (1 | Subject)", "--df", "kenward-roger", "--emmeans", "Day"];
        var data = c.Data.With(new DataColumn("Day", c.Data["Day"]!.Texts, ["0", "3", "6", "9"]));
        var tukey = Asked.Of(data, "lmm", line);
        foreach (var (r, ours) in new[] { ("emmean", "estimate"), ("SE", "stdError"), ("df", "df"), ("lower.CL", "confLow"), ("upper.CL", "confHigh"), ("t.ratio", "statistic"), ("p.value", "pValue") })
        {
            Near.Equal(c.R.Numbers($"emm/{r}"), tukey.Numbers($"emmeans[].{ours}"), 1e-6, r);
        }

        Asked Of(params string[] more) => Asked.Of(data, "lmm", [.. line, .. more]);
        AreContrasts(c, "pairs_tukey", tukey, 1e-5);
        AreContrasts(c, "pairs_holm", Of("--adjust", "holm"), 1e-6);
        AreContrasts(c, "vs_baseline_dunnett", Of("--contrast", "trt.vs.ctrl", "--adjust", "sidak"), 1e-6);
        AreContrasts(c, "poly", Of("--contrast", "poly"), 1e-6);
        var numeric = Asked.Of(c.Data.With(new DataColumn("Day", c.Data["Day"]!.Texts)), "lmm", ["Reaction ~ factor(Day) + (1 | Subject)", .. line[1..]]);
        Near.Equal(c.R.Numbers("emm/emmean"), numeric.Numbers("emmeans[].estimate"), 1e-6, "factor() of numbers");
    }

    private static void AreContrasts(WordCase c, string of, Asked asked, double p)
    {
        Assert.Equal(
            c.R.Find($"{of}/contrast").EnumerateArray().Select(e => e.GetString()!),
            ((IReadOnlyList<Tidemark.Analysis.Answers.Fields>)asked.At("contrasts")!).Select(row => (string)row["contrast"]!));
        Near.Equal(c.R.Numbers($"{of}/estimate"), asked.Numbers("contrasts[].estimate"), 1e-6, $"{of} estimate");
        Near.Equal(c.R.Numbers($"{of}/SE"), asked.Numbers("contrasts[].stdError"), 1e-6, $"{of} se");
        Near.Equal(c.R.Numbers($"{of}/df"), asked.Numbers("contrasts[].df"), 1e-6, $"{of} df");
        // R's ptukey is 1 less a distribution function: its tail is good to 1e-11, not to digits.
        foreach (var (r, ours) in c.R.Numbers($"{of}/p.value").Zip(asked.Numbers("contrasts[].pValue")))
        {
            Near.Absolute(r, ours, (p * r) + (of == "pairs_tukey" ? 1e-11 : 0), $"{of} p");
        }

        if (c.R.Find(of).TryGetProperty("lower.CL", out _))
        {
            Near.Equal(c.R.Numbers($"{of}/lower.CL"), asked.Numbers("contrasts[].confLow"), p, $"{of} low");
        }
    }
}
