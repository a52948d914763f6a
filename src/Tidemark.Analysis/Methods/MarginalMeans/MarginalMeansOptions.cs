namespace Tidemark.Analysis.Methods.MarginalMeans;

/// <summary>The options by which a fitted model is asked for its marginal means, as R's emmeans names them.</summary>
internal static class MarginalMeansOptions
{
    public static IReadOnlyList<MethodOption> All { get; } =
    [
        new("emmeans", OptionKind.Text, "Marginal means of factors: \"trt\", \"trt * visit\"; within others: \"trt | visit\""),
        new("at", OptionKind.Text, "Values of variables of the reference grid: year=0,2; several separated by ';'. Otherwise all levels, and the mean of a covariate (both values where it has two)"),
        new("contrast", OptionKind.Choice, "Families of contrasts of the marginal means")
        {
            Default = "pairwise", Several = true, Choices = ["pairwise", "revpairwise", "trt.vs.ctrl", "trt.vs.ctrlk", "consec", "mean_chg", "eff", "del.eff", "poly", "none"],
        },
        new("adjust", OptionKind.Choice, "Adjustment of the contrasts for their number; without it the usual one of the family")
        {
            Choices = ["tukey", "dunnett", "scheffe", "sidak", "bonferroni", "holm", "hochberg", "hommel", "BH", "fdr", "BY", "none"],
        },
        MethodOption.Among("emmeans-weights", "Weights of the levels averaged over: equal, by their frequency, or by the frequency of the cell", "equal", "proportional", "cells"),
        MethodOption.Switch("joint-tests", "F tests of the equality of the means of each factor, and of each interaction"),
        new("ref", OptionKind.Count, "Number of the control among the means, for trt.vs.ctrl") { Default = "1", AtLeast = 1 },
    ];
}
