using Tidemark.Analysis.Answers;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary><c>cutpoint "outcome ~ marker" --criterion youden</c>: the best cut-off and how sure it is.</summary>
public static class CutpointWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "cutpoint",
        "best cut-off of a marker with its accuracy, its stability and confidence intervals; maximally selected statistics with corrected p",
        "cutpointr, pROC::coords, maxstat::maxstat.test",
        Ask)
    {
        Forms =
        [
            new("outcome ~ marker", "a cut-off that tells two classes apart"),
            new("y ~ marker", "with --criterion maxstat: a numeric response, by ranks"),
            new("Surv(time, event) ~ marker", "with --criterion maxstat: by the log-rank statistic"),
        ],
        OwnOptions =
        [
            .. RocOptions.Classes,
            MethodOption.Among(
                "criterion", "What is best", "youden", "closest.topleft", "accuracy", "kappa", "F1", "product", "equal", "cost", "sensitivity", "specificity", "minp", "maxstat"),
            new("at-least", OptionKind.Number, "Share that --criterion sensitivity or specificity demands of it, the other being maximized") { Default = "0.9", AtLeast = 0, AtMost = 1 },
            new("cost", OptionKind.Number, "Cost of a false negative, a false positive costing 1: youden, closest.topleft, cost") { Default = "1", AtLeast = 0, Open = true },
            new("prevalence", OptionKind.Number, "Prevalence where the cut-off will be used: weighs youden and closest.topleft, and adds predictive values there") { AtLeast = 0, AtMost = 1, Open = true },
            MethodOption.Switch("use-midpoints", "Cut-off midway between observed values; false takes the observed value", otherwise: true),
            CommonOptions.ConfLevel,
            MethodOption.Among("prop-method", "Interval of proportions at the cut-off", "clopper-pearson", "wilson"),
            RocOptions.BootN("2000"),
            MethodOption.Switch("boot-stratified", "Resample cases and controls apart"),
            CommonOptions.Seed,
            RocOptions.Indices,
            new("boot-m", OptionKind.Count, "Rows of an m-out-of-n resample; without it n^(2/3)") { AtLeast = 2 },
            MethodOption.Among("score", "Scores of maxstat", "auto", "data", "wilcoxon", "normal-quantile", "median", "logrank"),
            new("minprop", OptionKind.Number, "Least share of rows at or below a cut-point of minp and maxstat") { Default = "0.1", AtLeast = 0, AtMost = 1 },
            new("maxprop", OptionKind.Number, "Greatest share of rows at or below a cut-point of minp and maxstat") { Default = "0.9", AtLeast = 0, AtMost = 1 },
            new("nresample", OptionKind.Count, "Permutations of the corrected p value; 0 for none") { Default = "9999", AtLeast = 0 },
            CommonOptions.Show("replicates", "cuts"),
        ],
        AnswerKeys = CutpointKeys.All,
        Notes = "`cutpoints` holds every cut-off that ties for the best; `estimate` is the first (lowest threshold with direction `<`).\n"
            + "`stability` is the ordinary bootstrap. It is not a confidence interval: an empirical optimum converges at rate n^(1/3) and that bootstrap is inconsistent for it. "
            + "`estimates` has two intervals that are: m of n rows, and the smoothed bootstrap.\n"
            + "Above 100 000 rows the bootstrap is left out unless `--boot-n` asks for it. The ordinary p value of a cut-off that was searched for is not given; `maximallySelected` corrects it.",
        Theory = ["cutpoint-criteria", "cutpoint-stability", "maximally-selected-rank", "maximally-selected-log-rank"],
        Examples =
        [
            "cutpoint \"outcome ~ s100b\" --data aSAH.csv --positive Poor --criterion youden --seed 7",
            "cutpoint \"outcome ~ s100b\" --data aSAH.csv --positive Poor --criterion sensitivity --at-least 0.9",
            "cutpoint \"Surv(time, status == 2) ~ bili\" --data pbc.csv --criterion maxstat",
        ],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        if (!(question.Number("minprop") < question.Number("maxprop")))
        {
            return Question.Refuse(FindingCodes.OptionRefused, "--minprop has to be below --maxprop.", "minprop");
        }

        return question.Text("criterion") == "maxstat" ? question.OnVariables(frame => MaxstatAnswer.Of(question, frame)) : RocRows.Ask(question, rows => CutpointAnswer.Of(question, rows));
    }
}
