using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary><c>--criterion maxstat</c>: the cut-point by a maximally selected statistic.</summary>
internal static class MaxstatAnswer
{
    public static Outcome<Answer> Of(Question question, VariableFrame frame)
    {
        if (frame.Right.Count != 1 || (frame.Survival is null && frame.Left.Count != 1))
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "maxstat needs a response and one marker.", "FORMULA");
        }

        if (RocRows.Numbers(question, frame.Right[0]) is not { } marker)
        {
            return question.Refused(frame.Right[0].NumberFault!);
        }

        var (low, high) = (question.Number("minprop"), question.Number("maxprop"));
        var cut = frame.Survival is { } survival
            ? MaximallySelectedLogRank.Cut(survival.ToData(), marker, low, high)
            : MaximallySelectedRank.Test(marker, Response(frame.Left[0]), ScoreOf(question, frame.Left[0]), low, high);
        var body = new Fields
        {
            { "estimate", Broom.Estimate("cutpoint", cut.Cutpoint, test: new TestResult(cut.Statistic, null, cut.PValueLausen1994, "Lau94")) },
            { "maximallySelected", Fields(question, cut) },
            { "cuts", question.Shows("cuts") ? Cuts(cut) : null },
        };
        return new(new Answer($"Maximally selected {Name(question, frame)} statistics", frame.Count, frame.Dropped, body) { Warnings = cut.Warnings }, []);
    }

    public static Fields Fields(Question question, MaximallySelectedCut cut) => new()
    {
        { "cutpoint", cut.Cutpoint },
        { "statistic", cut.Statistic },
        { "lowerCount", cut.LowerCount },
        { "pValueLau92", cut.PValueLausen1992 },
        { "pValueLau94", cut.PValueLausen1994 },
        { "pValueExactGauss", cut.PValueGaussian() },
        {
            "pValueCondMC",
            question.Count("nresample") > 0 ? cut.PValuePermutation(new SeededRandom((ulong)question.Count("seed")), question.Count("nresample")) : null
        },
    };

    public static Fields[] Cuts(MaximallySelectedCut cut) =>
        [.. cut.Cutpoints.Zip(cut.Statistics, (c, z) => new Fields { { "cutpoint", c }, { "statistic", z } })];

    private static double[] Response(Variable variable) => variable.Numbers ?? Array.ConvertAll(variable.Factor!.Codes, c => (double)c);

    private static ResponseScore ScoreOf(Question question, Variable response) => question.Text("score") switch
    {
        "data" => ResponseScore.Data,
        "wilcoxon" => ResponseScore.Wilcoxon,
        "normal-quantile" => ResponseScore.NormalQuantile,
        "median" => ResponseScore.Median,
        _ => Response(response).Distinct().Count() <= 2 ? ResponseScore.Data : ResponseScore.Wilcoxon,
    };

    private static string Name(Question question, VariableFrame frame) =>
        frame.Survival is not null ? "log-rank" : ScoreOf(question, frame.Left[0]) == ResponseScore.Data ? "two-sample" : "rank";
}
