using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary><c>km "Surv(time, event) ~ group"</c>: survival curves with their intervals, medians and restricted means.</summary>
public static class KmWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("km", "Kaplan-Meier and Fleming-Harrington curves with all types of interval, quantiles, restricted means; left truncation, weights, clusters", "survival::survfit", Ask)
    {
        Forms =
        [
            new("Surv(time, event) ~ 1", "one curve"),
            new("Surv(time, event) ~ group + strata(s)", "one curve per combination"),
            new("Surv(start, stop, event) ~ group", "delayed entry, start-stop rows"),
        ],
        OwnOptions =
        [
            CommonOptions.ConfLevel,
            SurvivalOptions.ConfType("log-log"),
            SurvivalOptions.Times,
            SurvivalOptions.Extend,
            new("probs", OptionKind.Numbers, "Shares failed whose times are given") { Default = "0.25,0.5,0.75", AtLeast = 0, AtMost = 1, Open = true },
            new("rmean", OptionKind.Text, "Upper limit of the restricted mean: common (the last time of all curves), individual (of each), none, or a number") { Default = "common" },
            CommonOptions.Weights,
            new("id", OptionKind.Column, "Column of subjects: a row that ends where the subject's next begins is not censored"),
            SurvivalOptions.Cluster,
            SurvivalOptions.Robust,
            MethodOption.Among("stype", "1 product limit, 2 exp(-cumulative hazard)", "1", "2"),
            MethodOption.Among("ctype", "Cumulative hazard: 1 Nelson-Aalen, 2 Fleming-Harrington's correction for ties", "1", "2"),
            new("start-time", OptionKind.Number, "Condition on being under observation at this time"),
            MethodOption.Switch("curve", "Answer every point of the curves", otherwise: true),
        ],
        AnswerKeys = [.. CurveTables.CurveKeys, .. CurveTables.StrataKeys, .. CurveTables.QuantileKeys, .. CurveTables.AtKeys],
        Notes = "Intervals are log-log where R's survfit has log. Survival is not given past the last follow-up of a curve that has not reached 0 "
            + "(null, with a warning); `--extend` carries the last value as R's `summary(extend = TRUE)` does. Weights that are not whole numbers give "
            + "robust standard errors, as in R; whole weights count as frequencies.",
        Theory = ["kaplan-meier"],
        Examples =
        [
            "km \"Surv(time, status == 2) ~ sex\" --data lung.csv --times 180,365,730",
            "km \"Surv(start, stop, event) ~ transplant\" --data heart.csv --id id",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame => On(question, frame));

    private static Outcome<Answer> On(Question question, VariableFrame frame)
    {
        if (SurvivalInput.Fault(question, frame.Survival) is { } fault)
        {
            return fault;
        }

        if (Limit(question) is not { } limit)
        {
            return Question.Refuse(FindingCodes.OptionRefused, $"--rmean is '{question.Text("rmean")}'; it takes common, individual, none or a number.", "rmean");
        }

        var groups = SurvivalGroups.Of(frame, question.Formula);
        double[]? weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        var data = frame.Survival!.ToData(weights, groups?.Codes);
        var curves = KaplanMeier.Fit(data, OptionsOf(question, frame));
        var (names, hasLimits, extend, times) = (groups?.Levels, question.Text("conf-type") != "none", question.Flag("extend"), question.Numbers("times"));
        var body = new Fields
        {
            { "curve", question.Flag("curve") ? CurveTables.Curve(curves, names, hasLimits) : null },
            { "strata", CurveTables.Strata(curves, names, limit(curves)) },
            { "quantiles", CurveTables.Quantiles(curves, names, question.Numbers("probs")) },
            { "atTimes", question.Has("times") ? CurveTables.At(curves, names, times, extend, hasLimits) : null },
        };
        return new(
            new Answer(question.Text("stype") == "2" ? "Survival from the cumulative hazard" : "Kaplan-Meier", data.UsableCount, frame.Dropped + data.Count - data.UsableCount, body)
            {
                Warnings = [.. data.Warnings, .. Beyond(curves, names, times, extend), .. Carried(curves, limit(curves))],
            },
            []);
    }

    private static KaplanMeierOptions OptionsOf(Question question, VariableFrame frame) => new()
    {
        Interval = SurvivalOptions.Interval(question),
        ConfLevel = question.ConfLevel,
        Subjects = SurvivalInput.Codes(question, "id", frame),
        Clusters = frame.Cluster?.Codes ?? SurvivalInput.Codes(question, "cluster", frame),
        Robust = question.FlagOrNone("robust"),
        FromHazard = question.Text("stype") == "2",
        CorrectsTies = question.Text("ctype") == "2",
        StartTime = question.NumberOrNone("start-time"),
    };

    /// <summary>To which time the mean of each curve is restricted; null where the option is not understood.</summary>
    private static Func<IReadOnlyList<KaplanMeierCurve>, Func<KaplanMeierCurve, double?>>? Limit(Question question) => question.Text("rmean") switch
    {
        "none" => _ => _ => null,
        "individual" => _ => Last,
        "common" => curves => _ => curves.Max(Last),
        var text when OptionText.Number(text!) is { } number => _ => _ => number,
        _ => null,
    };

    private static double? Last(KaplanMeierCurve curve) => curve.Points.Count == 0 ? null : curve.Points[^1].Time;

    private static IEnumerable<StatisticalWarning> Beyond(IReadOnlyList<KaplanMeierCurve> curves, IReadOnlyList<string>? names, double[] times, bool extend) =>
        from curve in curves
        let late = times.Where(time => !extend && curve.At(time).Survival is null).ToList()
        where late.Count > 0
        select new StatisticalWarning(
            "SURV-BEYOND",
            FormattableString.Invariant($"{late.Count} of the times lie past the last follow-up{Of(names, curve)}: survival is not known there."));

    private static IEnumerable<StatisticalWarning> Carried(IReadOnlyList<KaplanMeierCurve> curves, Func<KaplanMeierCurve, double?> until) =>
        curves.SelectMany(curve => until(curve) is { } tau ? curve.RestrictedMean(tau).Warnings : []).DistinctBy(warning => warning.Code);

    private static string Of(IReadOnlyList<string>? names, KaplanMeierCurve curve) => names is null ? "" : $" of {names[curve.Stratum]}";
}
