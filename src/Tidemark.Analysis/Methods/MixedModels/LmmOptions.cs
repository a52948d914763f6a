using Tidemark.Analysis.Methods.MarginalMeans;

namespace Tidemark.Analysis.Methods.MixedModels;

/// <summary>The options of <c>lmm</c>.</summary>
internal static class LmmOptions
{
    public static IReadOnlyList<MethodOption> All { get; } =
    [
        MethodOption.Among("method", "Likelihood", "reml", "ml"),
        MethodOption.Among(
            "df", "Degrees of freedom of the fixed effects", "satterthwaite", "kenward-roger", "kenward-roger-linear", "residual", "asymptotic", "containment"),
        CommonOptions.Weights,
        MethodOption.Among("correlation", "Serial correlation of the residuals of a subject: corCAR1 or corAR1 of nlme", "none", "car1", "ar1"),
        new("time", OptionKind.Column, "Time of each row for --correlation; without it the order of the rows"),
        new("weights-by", OptionKind.Column, "Column of strata with residual variances of their own: varIdent of nlme"),
        new("censored", OptionKind.Column, "Column that is 1 (or true) where the response is only known to lie below its value; maximum likelihood, one random intercept"),
        new("nagq", OptionKind.Count, "Nodes of the quadrature with --censored") { Default = "61", AtLeast = 3, AtMost = 201 },
        MethodOption.Switch("ranef", "Conditional modes of the random effects"),
        CommonOptions.Show("residuals", "fitted", "predict", "anova"),
        CommonOptions.NewData,
        MethodOption.Among("type", "Type of the table of --show anova", "III", "II", "I"),
        .. MarginalMeansOptions.All,
        CommonOptions.ConfLevel,
    ];
}
