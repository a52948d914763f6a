using Tidemark.Analysis.Answers;

namespace Tidemark.Analysis.Methods.Power;

/// <summary><c>power DESIGN</c>: size, effect, power or level of a design from the other three.</summary>
public static class PowerWord
{
    private static readonly (string Name, string Meaning, Func<Question, Outcome<Answer>> Ask)[] Designs =
    [
        ("ttest", "two groups of n: power.t.test; --delta and --sd, or --d", MeanDesigns.TTest),
        ("paired", "n pairs: power.t.test(type = \"paired\")", MeanDesigns.Paired),
        ("one-sample", "one group: power.t.test(type = \"one.sample\")", MeanDesigns.OneSample),
        ("t2n", "two groups of n1 and n2: pwr.t2n.test", MeanDesigns.Unequal),
        ("norm", "mean with known variance: pwr.norm.test", MeanDesigns.NormalMean),
        ("prop", "two proportions --p1 and --p2: power.prop.test", ProportionDesigns.Two),
        ("p", "one proportion by arcsine, --h or --p and --p0: pwr.p.test", ProportionDesigns.ByArcsine),
        ("2p", "two proportions by arcsine, --h or --p1 and --p2: pwr.2p.test", ProportionDesigns.TwoByArcsine),
        ("2p2n", "the same with --n1 and --n2: pwr.2p2n.test", ProportionDesigns.UnequalByArcsine),
        ("cor", "Pearson's correlation --r: pwr.r.test", MeanDesigns.Correlation),
        ("anova", "--groups with --between-var and --within-var (power.anova.test) or --f (pwr.anova.test)", MeanDesigns.Anova),
        ("f2", "linear model, --u coefficients tested on --v: pwr.f2.test", MeanDesigns.LinearModel),
        ("chisq", "χ² test of --w on --df, --n in all: pwr.chisq.test", MeanDesigns.ChiSquared),
        ("roc", "area --auc, --ncases and --ncontrols or --kappa: pROC::power.roc.test", MeanDesigns.Roc),
        ("cox", "--hazard-ratio and --events, arms of share --p or a covariate of --sd-x, --rho2, --event-probability: powerSurvEpi numDEpi, ssizeEpi, powerEpi", SurvivalDesigns.Cox),
        ("logrank", "--hazard-ratio and --events, --p-experimental and --p-control or --median-control, --accrual and --follow-up: powerCT, ssizeCT", SurvivalDesigns.LogRank),
        ("lmm", "difference --delta of slopes over --times: longpower diggle.linear.power", MeanDesigns.Slope),
        ("single-arm", "exact binomial test of --p0 against --p1", ProportionDesigns.SingleArmDesign),
        ("simon", "Simon's two-stage designs for --p0 and --p1", ProportionDesigns.Simon),
        ("margin", "size for an interval of a proportion --p or a mean (--sd) of half width --margin", ProportionDesigns.Margin),
        ("mcnemar", "changes --p10 and --p01 of n pairs", ProportionDesigns.McNemar),
        ("wilcoxon", "rank sum test of two groups of n, --prob that a value of one exceeds one of the other", ProportionDesigns.RankSum),
        ("simulate", "power of --test by --simulate samples of --n in each group", SimulatedDesigns.Of),
    ];

    /// <summary>The method.</summary>
    public static Method Method { get; } = new("power", "size, effect, power or level of a design from the other three", "stats power.*, pwr, pROC, powerSurvEpi, longpower, clinfun", Ask)
    {
        Arguments = ["DESIGN"],
        ReadsData = false,
        Forms = [.. Designs.Select(design => new FormulaForm(design.Name, design.Meaning))],
        OwnOptions = PowerOptions.All,
        AnswerKeys = [.. Keys.Estimate(), .. Parameters, .. SimonKeys],
        Notes = "What is left out is solved for; `--sig-level` is 0.05 unless everything else is given. Sizes are not rounded, except where the key says so.\n"
            + "`simon` and `single-arm` take 0.05 and 0.8 where level and power are not given; `single-arm` is one-sided.",
        Theory = ["power"],
        Examples = ["power cox --hazard-ratio 0.5 --power 0.8", "power ttest --delta 1 --sd 1.5 --power 0.9", "power simulate --test wilcoxon --n 30 --delta 0.8 --distribution lognormal"],
    };

    private static AnswerKey[] Parameters =>
    [
        .. PowerOptions.All.Where(o => o.Kind is OptionKind.Number or OptionKind.Count && o.Name is not ("simulate" or "largest" or "seed" or "times"))
            .Select(o => new AnswerKey($"parameters.{PowerAnswer.Camel(o.Name)}", o.Description)),
        new("parameters.alternative", "alternative hypothesis"),
        new("parameters.strict", "whether rejections on the wrong side count"),
        new("parameters.eventsRounded", "events, rounded up"),
        new("parameters.nRounded", "subjects, rounded up"),
        new("parameters.nTotal", "subjects in all"),
        new("parameters.nExact", "size before rounding up"),
        new("parameters.nExperimental", "subjects in the experimental arm, rounded up"),
        new("parameters.nControl", "subjects in the control arm, rounded up"),
        new("parameters.variance", "variance of the covariate"),
        new("parameters.slopeVariance", "variance of one subject's estimated slope"),
        new("parameters.critical", "responders at which the null hypothesis is rejected"),
        new("parameters.test", "test simulated"),
        new("parameters.distribution", "distribution simulated"),
        new("parameters.rejections", "samples in which the test rejects"),
        new("parameters.samples", "samples with a p value"),
        new("parameters.seed", "seed of the generator"),
    ];

    private static AnswerKey[] SimonKeys =>
    [
        new("designs[].name", "optimal (least expected size) or minimax (least size)"),
        new("designs[].r1", "stop at this many responders or fewer after the first stage"),
        new("designs[].n1", "subjects of the first stage"),
        new("designs[].r", "reject the null hypothesis at more responders than this"),
        new("designs[].n", "subjects in all"),
        new("designs[].expectedN", "expected subjects under the null hypothesis"),
        new("designs[].earlyStop", "probability of stopping early under the null hypothesis"),
        new("designs[].sigLevel", "probability of rejecting under the null hypothesis"),
        new("designs[].power", "probability of rejecting under the alternative"),
    ];

    private static Outcome<Answer> Ask(Question question)
    {
        var design = Designs.FirstOrDefault(d => d.Name == question.Arguments[0]);
        return design.Ask is { } ask
            ? ask(question)
            : Question.Refuse(FindingCodes.FormOfFormula, $"power has no design '{question.Arguments[0]}'; its designs: {string.Join(", ", Designs.Select(d => d.Name))}.", "DESIGN");
    }
}
