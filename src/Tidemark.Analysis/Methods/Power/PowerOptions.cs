namespace Tidemark.Analysis.Methods.Power;

/// <summary>The options of <c>power</c>: the union of those of its designs.</summary>
internal static class PowerOptions
{
    public static IReadOnlyList<MethodOption> All { get; } =
    [
        Positive("n", "Size: per group for two groups, in all otherwise"),
        Positive("n1", "Size of the first group, where groups differ"),
        Positive("n2", "Size of the second group"),
        Share("power", "Power wanted"),
        Share("sig-level", "Significance level; 0.05 unless it is what is asked"),
        MethodOption.Among("alternative", "Alternative hypothesis; one.sided is greater", "two.sided", "one.sided", "greater", "less"),
        MethodOption.Switch("strict", "Count rejections on the wrong side too"),
        Number("delta", "Difference of means, or of slopes"),
        Positive("sd", "Standard deviation (of the differences for pairs)") with { Default = "1" },
        MethodOption.Among("solve", "What is asked, where the standard deviation is", "auto", "sd"),
        Number("d", "Difference in standard deviations"),
        Share("p", "Proportion; for cox the share in one arm"),
        Share("p0", "Proportion of the null hypothesis"),
        Share("p1", "Proportion in the first group, or hoped for"),
        Share("p2", "Proportion in the second group"),
        Number("h", "Cohen's effect of two proportions"),
        new("r", OptionKind.Number, "Correlation") { AtLeast = -1, AtMost = 1, Open = true },
        Positive("w", "Cohen's effect of a χ² test"),
        Positive("df", "Degrees of freedom of a χ² test"),
        new("groups", OptionKind.Count, "Number of groups") { AtLeast = 2 },
        Positive("between-var", "Variance between the groups' means"),
        Positive("within-var", "Variance within groups"),
        Positive("f", "Cohen's effect of an analysis of variance"),
        Positive("f2", "Cohen's effect of a linear model, R²/(1 - R²)"),
        Positive("u", "Coefficients tested"),
        Positive("v", "Residual degrees of freedom"),
        new("auc", OptionKind.Number, "Area under the ROC curve") { AtLeast = 0.5, AtMost = 1, Open = true },
        Positive("ncases", "Cases"),
        Positive("ncontrols", "Controls"),
        Positive("kappa", "Controls for each case") with { Default = "1" },
        Positive("hazard-ratio", "Hazard ratio"),
        Positive("events", "Events in all"),
        Share("event-probability", "Probability that a subject has the event"),
        Share("p-experimental", "Probability of the event in the experimental arm"),
        Share("p-control", "Probability of the event in the control arm"),
        Positive("allocation", "Subjects in the experimental arm for each in the control arm") with { Default = "1" },
        Positive("sd-x", "Standard deviation of a continuous covariate, in place of --p"),
        new("rho2", OptionKind.Number, "Squared correlation of the covariate with the others") { Default = "0", AtLeast = 0, AtMost = 1 },
        MethodOption.Among("method", "Formula of logrank", "freedman", "schoenfeld"),
        Positive("median-control", "Median time of the control arm, for the probabilities of events"),
        new("accrual", OptionKind.Number, "Accrual time") { Default = "0", AtLeast = 0 },
        Positive("follow-up", "Follow-up after the last enrolment"),
        Positive("margin", "Half the width of an interval"),
        CommonOptions.ConfLevel,
        new("times", OptionKind.Numbers, "Times of measurement"),
        Positive("sigma2", "Residual variance"),
        new("rho", OptionKind.Number, "Correlation of any two measurements of a subject") { AtLeast = -1, AtMost = 1, Open = true },
        new("var-intercept", OptionKind.Number, "Variance of random intercepts") { Default = "0", AtLeast = 0 },
        new("var-slope", OptionKind.Number, "Variance of random slopes") { Default = "0", AtLeast = 0 },
        Number("cov-slope", "Covariance of random intercepts and slopes") with { Default = "0" },
        Share("p10", "Probability of a change from yes to no"),
        Share("p01", "Probability of a change from no to yes"),
        Share("prob", "Probability that a value of one group exceeds one of the other"),
        new("largest", OptionKind.Count, "Largest size sought by simon") { Default = "100", AtLeast = 2, AtMost = 500 },
        MethodOption.Among("test", "Test of simulate", "ttest", "wilcoxon", "logrank", "pearson", "spearman", "kendall"),
        MethodOption.Among("distribution", "Distribution of simulate", "normal", "lognormal", "exponential"),
        new("simulate", OptionKind.Count, "Samples of simulate") { Default = "2000", AtLeast = 1 },
        CommonOptions.Seed,
    ];

    private static MethodOption Number(string name, string text) => new(name, OptionKind.Number, text);

    private static MethodOption Positive(string name, string text) => new(name, OptionKind.Number, text) { AtLeast = 0, Open = true };

    private static MethodOption Share(string name, string text) => new(name, OptionKind.Number, text) { AtLeast = 0, AtMost = 1, Open = true };
}
