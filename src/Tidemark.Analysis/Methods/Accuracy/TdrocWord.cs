using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary><c>tdroc "Surv(time, event) ~ marker" --times 365,730</c>: ROC curves at horizons.</summary>
public static class TdrocWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "tdroc", "time-dependent ROC: cumulative/dynamic area with i.i.d. standard error, competing risks, markers compared, nearest neighbor", "timeROC, survivalROC", Ask)
    {
        Forms =
        [
            new("Surv(time, event) ~ marker", "one marker, higher for earlier events; I(-marker) turns it round"),
            new("Surv(time, event) ~ m1 + m2", "several markers, each pair compared at each time"),
            new("Surv(time, status) ~ marker", "with codes 0, 1, 2, ...: --cause tells which are cases"),
        ],
        OwnOptions =
        [
            new("times", OptionKind.Numbers, "Horizons in the unit of time; without it the median event time"),
            new("cause", OptionKind.Count, "Code of the event that makes a case") { Default = "1", AtLeast = 1 },
            MethodOption.Among("weighting", "Model of the censoring time", "marginal", "cox", "aalen"),
            new("other-markers", OptionKind.Columns, "Further covariates of the model of the censoring time (cox, aalen)"),
            MethodOption.Among("method", "Inverse-probability weights, Kaplan-Meier within the positives, or nearest neighbors", "ipcw", "km", "nne"),
            new("span", OptionKind.Number, "Share of the rows that are neighbors on one side (nne); without it and --lambda 0.25 n^-0.2") { AtLeast = 0, AtMost = 1 },
            new("lambda", OptionKind.Number, "Width of a Gaussian kernel instead of --span (nne)") { AtLeast = 0, Open = true },
            new("cutpoints", OptionKind.Numbers, "Cut-offs whose sensitivity, specificity and predictive values are wanted"),
            CommonOptions.Alternative,
            CommonOptions.ConfLevel,
            CommonOptions.Show("curve"),
        ],
        AnswerKeys = TdrocKeys.All,
        Notes = "A case at t has had the event by t; a control has had none. With competing causes `AUC_1` is against those without any event, `AUC_2` against all without this event (timeROC's two definitions).\n"
            + "Standard errors carry the estimation of the censoring weights; they exist for `--weighting marginal` only, as in timeROC. Limits are not rounded and are shares, not percent.\n"
            + "`--show curve` gives every point: with `ipcw` positive are markers at or above the threshold, with `km` and `nne` above it, as in the two packages.",
        Theory = ["time-dependent-roc"],
        Examples =
        [
            "tdroc \"Surv(time, status > 0) ~ bili\" --data pbc.csv --times 730,1825,2920",
            "tdroc \"Surv(time, status) ~ thick\" --data melanoma.csv --cause 1 --times 1825",
            "tdroc \"Surv(time, censor) ~ mayoscore4\" --data mayo.csv --method nne --times 365",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame => Checked(question, frame), new VariableFrameOptions { AllowCauses = true });

    private static Outcome<Answer> Checked(Question question, VariableFrame frame)
    {
        if (frame.Survival is not { Kind: SurvivalKind.Right } survival || frame.Right.Count == 0)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "tdroc needs Surv(time, event) ~ marker.", "FORMULA");
        }

        var markers = frame.Right.Select(variable => (variable, Values: RocRows.Numbers(question, variable))).ToList();
        if (markers.Find(m => m.Values is null).variable is { } text)
        {
            return question.Refused(text.NumberFault!);
        }

        var cause = question.Count("cause");
        var times = question.Has("times") ? question.Numbers("times") : [MedianEvent(survival, cause)];
        var rows = new TdrocRows(frame, survival, [.. frame.Right.Select(v => v.Label)], [.. markers.Select(m => m.Values!)], times);
        return question.Text("method") == "ipcw" ? TdrocAnswer.Of(question, rows) : NeighborAnswer.Of(question, rows);
    }

    private static double MedianEvent(SurvivalResponse survival, int cause)
    {
        double[] events = [.. survival.Time.Where((_, i) => survival.Codes[i] == cause).Order()];
        return events.Length == 0 ? survival.Time.Max() : events[events.Length / 2];
    }
}
