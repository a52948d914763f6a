using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary><c>landmark "Surv(time, event) ~ change" --at 56</c>: models from a landmark on, and the stacked supermodel of several.</summary>
public static class LandmarkWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("landmark", "landmark data set with its Cox model or curves; supermodel over several landmarks with clusters", "survival, dynpred (cutLM)", Ask)
    {
        Forms =
        [
            new("Surv(time, event) ~ x", "a Cox model of those at risk at --at, time counted from there"),
            new("Surv(time, event) ~ x + x:LM", "several landmarks stacked, LM their time: coefficients that change from landmark to landmark"),
            new("Surv(time, event) ~ group", "curves and log-rank test from the landmark on (--model km)"),
        ],
        OwnOptions =
        [
            new("at", OptionKind.Numbers, "Landmarks in the unit of the time; several make the stacked data set, stratified by landmark"),
            new("horizon", OptionKind.Number, "Time after the landmark at which follow-up is cut") { AtLeast = 0, Open = true },
            MethodOption.Among("model", "Cox model, or curves with log-rank test", "cox", "km"),
            MethodOption.Among("origin", "Time of a single landmark's answer: from the landmark, or from the common start with delayed entry", "landmark", "start"),
            new("rtime", OptionKind.Column, "Column with the time of each row, for data with several rows a subject (--id): a landmark takes the subject's last row that is not after it"),
            .. CoxInput.ModelOptions,
            CommonOptions.ConfLevel,
            SurvivalOptions.ConfType("log-log"),
            SurvivalOptions.Times,
            SurvivalOptions.Extend,
        ],
        AnswerKeys =
        [
            new("landmarks[].at", "landmark"),
            new("landmarks[].nRisk", "rows at risk there"),
            new("landmarks[].nEvent", "their events (within the horizon)"),
            new("landmarks[].eventsBefore", "rows left out because their event came at or before it"),
            new("landmarks[].censoredBefore", "rows left out because their follow-up ended at or before it"),
            .. CoxTables.KeysOfFit,
            .. Keys.Statistic(),
            new("groups[].group", "group"),
            new("groups[].n", "rows"),
            new("groups[].observed", "events"),
            new("groups[].expected", "events expected under equal hazards"),
            new("groupCovariance", "covariance of observed - expected"),
            .. CurveTables.CurveKeys,
            .. CurveTables.StrataKeys,
            .. CurveTables.QuantileKeys,
            .. CurveTables.AtKeys,
        ],
        Notes = "With several landmarks `--id` makes the standard errors robust (a subject stands in several sets). In the formula `LM` is the landmark. "
            + "Ties are Efron's as in coxph; dynpred's examples use `--ties breslow`.",
        Theory = ["landmark", "cox-model"],
        Examples =
        [
            "landmark \"Surv(futime, status == 2) ~ log(bili) + age\" --data pbcseq.csv --at 365.25",
            "landmark \"Surv(time, event) ~ marker + marker:LM\" --data visits.csv --at 0,28,56 --horizon 180 --id subject --rtime day",
        ],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        if (question.Numbers("at") is not { Length: > 0 } landmarks)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "landmark needs --at, for example --at 56.", "at");
        }

        if (question.Has("rtime") && !question.Has("id"))
        {
            return Question.Refuse(FindingCodes.OptionRefused, "--rtime needs --id: the column of subjects.", "id");
        }

        var parsed = Formula.Parse(question.Formula);
        if (parsed.Formula is not { HasResponse: true } formula)
        {
            return parsed.Fault is { } fault ? question.Refused(fault) : Question.Refuse(FindingCodes.FormOfFormula, "landmark needs Surv(time, event) before the tilde.");
        }

        var reading = ModelFrame.Of(Formula.Parse($"{formula.ResponseLabel} ~ 1").Formula!, question.Data);
        return reading.Frame is { } response
            ? LandmarkSets.Fault(question, response.Survival) ?? On(question, LandmarkSets.Of(question, response, landmarks))
            : question.Refused(reading.Fault!);
    }

    private static Outcome<Answer> On(Question question, LandmarkSets sets)
    {
        var stacked = question.With(sets.Stacked(question.Data));
        return question.Text("model") == "km"
            ? stacked.OnVariables(frame => Curves(question, sets, frame))
            : stacked.OnModel(frame => Cox(question, sets, frame));
    }

    private static Outcome<Answer> Cox(Question question, LandmarkSets sets, ModelFrame frame)
    {
        double[]? weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        var several = sets.Landmarks.Length > 1;
        int[]? cluster = several && question.Text("id") is { } id ? SurvivalInput.Taken(frame.Data[id]!, frame.Rows) : null;
        var input = CoxInput.Of(question, frame, sets.FollowUp(frame.Rows, weights, frame.Strata?.Codes, several || question.Text("origin") == "start"), cluster);
        var fit = CoxModel.Fit(input.Data, input.Covariates, input.Options);
        return new(
            new Answer(several ? "Landmark supermodel" : "Landmark Cox model", fit.Rows, frame.Dropped + fit.Excluded, sets.Fields().And(CoxTables.Of(fit)))
            {
                Warnings = [.. Dependent(question, several), .. fit.Warnings],
                Convergence = fit.Convergence,
            },
            []);
    }

    private static Outcome<Answer> Curves(Question question, LandmarkSets sets, VariableFrame frame)
    {
        if (sets.Landmarks.Length > 1)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "Curves start from one landmark: give one to --at.", "at");
        }

        double[]? weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        var groups = SurvivalGroups.Of(frame, null);
        var fromStart = question.Text("origin") == "start";
        var tested = groups is null ? null : LogRank.Test(sets.FollowUp(frame.Rows, weights, frame.Strata?.Codes, fromStart), groups.Codes);
        var data = sets.FollowUp(frame.Rows, weights, groups?.Codes, fromStart);
        var curves = KaplanMeier.Fit(data, new KaplanMeierOptions { Interval = SurvivalOptions.Interval(question), ConfLevel = question.ConfLevel });
        var (names, hasLimits) = (groups?.Levels, question.Text("conf-type") != "none");
        var latest = curves.Max(curve => curve.Points.Count == 0 ? 0.0 : curve.Points[^1].Time);
        var body = sets.Fields().And(new Fields
        {
            { "estimate", Broom.Statistic("chisq", tested?.Test) },
            {
                "groups", tested?.Groups.Select(group => new Fields
                {
                    { "group", names![group.Label] },
                    { "n", group.N },
                    { "observed", group.Observed },
                    { "expected", group.Expected },
                }).ToArray()
            },
            { "groupCovariance", tested?.Covariance },
            { "curve", CurveTables.Curve(curves, names, hasLimits) },
            { "strata", CurveTables.Strata(curves, names, _ => latest) },
            { "quantiles", CurveTables.Quantiles(curves, names, [0.25, 0.5, 0.75]) },
            { "atTimes", question.Has("times") ? CurveTables.At(curves, names, question.Numbers("times"), question.Flag("extend"), hasLimits) : null },
        });
        return new(
            new Answer("Kaplan-Meier from a landmark", data.UsableCount, frame.Dropped + data.Count - data.UsableCount, body)
            {
                Warnings = [.. data.Warnings, .. tested?.Test.Warnings ?? []],
            },
            []);
    }

    private static StatisticalWarning[] Dependent(Question question, bool several) => several && !question.Has("id") && !question.Has("cluster")
        ? [new("LANDMARK-DEPENDENT", "A subject stands in several landmark sets: the standard errors treat its rows as independent. Name the subjects by --id.")]
        : [];
}
