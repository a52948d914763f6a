using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary><c>logrank "Surv(time, event) ~ group"</c>: the log-rank test and its family.</summary>
public static class LogRankWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("logrank", "log-rank test, its Harrington-Fleming family (Peto-Peto with rho 1), strata, trend, one sample", "survival::survdiff", Ask)
    {
        Forms =
        [
            new("Surv(time, event) ~ group", "equal hazards in the groups"),
            new("Surv(time, event) ~ group + strata(s)", "within strata"),
            new("Surv(time, event) ~ offset(p)", "one sample against expected survival p of each row at its time"),
        ],
        OwnOptions =
        [
            new("rho", OptionKind.Number, "Exponent of the weight S(t-)^rho: 0 log-rank, 1 Peto-Peto") { Default = "0" },
            new("gamma", OptionKind.Number, "Exponent of the weight (1 - S(t-))^gamma") { Default = "0", AtLeast = 0 },
            new("scores", OptionKind.Numbers, "Scores of the groups for the test of trend; default 1, 2, 3, ..."),
            CommonOptions.Weights,
        ],
        AnswerKeys =
        [
            .. Keys.Statistic(),
            .. Keys.Test("trend", "trend over ordered groups (Tarone)"),
            new("groups[].group", "group, as R names it"),
            new("groups[].n", "weight of its rows"),
            new("groups[].observed", "events, weighted"),
            new("groups[].expected", "events expected under equal hazards"),
            new("covariance", "covariance of observed - expected, rows in the order of groups"),
            new("strata[].stratum", "stratum"),
            new("strata[].observed", "events of each group, in the order of groups"),
            new("strata[].expected", "expected of each group"),
            new("observed", "events, of one sample"),
            new("expected", "expected events, of one sample"),
        ],
        Theory = ["log-rank"],
        Examples = ["logrank \"Surv(time, status == 2) ~ sex + strata(ph.ecog)\" --data lung.csv --rho 1"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame => On(question, frame));

    private static Outcome<Answer> On(Question question, VariableFrame frame)
    {
        if (SurvivalInput.Fault(question, frame.Survival) is { } fault)
        {
            return fault;
        }

        double[]? weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        var data = frame.Survival!.ToData(weights, frame.Strata?.Codes);
        if (SurvivalGroups.Of(frame, null) is not { } groups)
        {
            return question.OnModel(model => OneSample(model, weights));
        }

        double[] scores = question.Has("scores") ? question.Numbers("scores") : [.. Enumerable.Range(1, groups.Levels.Count)];
        if (scores.Length != groups.Levels.Count)
        {
            return Question.Refuse(FindingCodes.OptionRefused, $"--scores has {scores.Length} numbers for {groups.Levels.Count} groups.", "scores");
        }

        var (rho, gamma) = (question.Number("rho"), question.Number("gamma"));
        var result = LogRank.Test(data, groups.Codes, rho, gamma);
        var body = new Fields
        {
            { "estimate", Broom.Statistic("chisq", result.Test) },
            { "trend", groups.Levels.Count > 2 || question.Has("scores") ? Broom.Test(result.Trend(scores)) : null },
            { "groups", Groups(result, groups) },
            { "covariance", result.Covariance },
            { "strata", frame.Strata is { } strata ? Strata(data, groups, strata, rho, gamma) : null },
        };
        return new(
            new Answer(result.Test.Method, data.UsableCount, frame.Dropped + data.Count - data.UsableCount, body)
            {
                Warnings = [.. data.Warnings, .. result.Test.Warnings],
            },
            []);
    }

    private static Fields[] Groups(LogRankResult result, Factor groups) => [.. result.Groups.Select(group => new Fields
    {
        { "group", groups.Levels[group.Label] },
        { "n", group.N },
        { "observed", group.Observed },
        { "expected", group.Expected },
    })];

    private static Fields[] Strata(SurvivalData data, Factor groups, Factor strata, double rho, double gamma) => [.. strata.Levels.Select((level, s) =>
    {
        int[] rows = [.. Enumerable.Range(0, strata.Codes.Length).Where(row => strata.Codes[row] == s)];
        var part = LogRank.Test(data.Select(rows), [.. rows.Select(row => groups.Codes[row])], rho, gamma).Groups.ToDictionary(group => group.Label);
        return new Fields
        {
            { "stratum", level },
            { "observed", groups.Levels.Select((_, g) => part.GetValueOrDefault(g)?.Observed ?? 0.0).ToArray() },
            { "expected", groups.Levels.Select((_, g) => part.GetValueOrDefault(g)?.Expected ?? 0.0).ToArray() },
        };
    })];

    private static Outcome<Answer> OneSample(ModelFrame frame, double[]? weights)
    {
        if (frame.Offset is not { } survival)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "logrank needs groups after the tilde, or offset() with expected survival.");
        }

        var data = frame.Survival!.ToData(weights);
        var result = LogRank.OneSample(data, survival);
        var body = new Fields
        {
            { "estimate", Broom.Statistic("chisq", result.Test) },
            { "observed", result.Observed },
            { "expected", result.Expected },
        };
        return new(new Answer(result.Test.Method, data.UsableCount, frame.Dropped, body) { Warnings = [.. data.Warnings, .. result.Test.Warnings] }, []);
    }
}
