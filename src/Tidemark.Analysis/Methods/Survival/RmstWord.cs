using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary><c>rmst "Surv(time, event) ~ group"</c>: restricted mean survival time, difference and ratio.</summary>
public static class RmstWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("rmst", "restricted mean survival time of each group, difference, ratio and ratio of times lost", "survRM2::rmst2, survival::survfit (rmean)", Ask)
    {
        Forms =
        [
            new("Surv(time, event) ~ 1", "one restricted mean"),
            new("Surv(time, event) ~ group", "each group against the first"),
        ],
        OwnOptions =
        [
            new("tau", OptionKind.Number, "Time to which the means are restricted; default the smallest of the groups' last follow-up times") { AtLeast = 0, Open = true },
            CommonOptions.Weights,
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            new("tau", "time to which the means are restricted"),
            new("groups[].group", "group, as R names it"),
            new("groups[].n", "rows"),
            new("groups[].events", "weight of the events"),
            new("groups[].rmst", "restricted mean survival time"),
            new("groups[].stdError", "its standard error"),
            new("groups[].confLow", "lower limit"),
            new("groups[].confHigh", "upper limit"),
            new("groups[].rmtl", "restricted mean time lost, tau - rmst; same standard error"),
            new("groups[].rmtlLow", "its lower limit"),
            new("groups[].rmtlHigh", "its upper limit"),
            new("contrasts[].group", "group"),
            new("contrasts[].reference", "the group that it is compared with, the first"),
            .. Keys.Estimate("contrasts[]"),
        ],
        Notes = "Of a ratio, estimate and limits are on the ratio scale, standard error and z on that of its logarithm.",
        Theory = ["restricted-mean"],
        Examples = ["rmst \"Surv(time, status == 2) ~ sex\" --data lung.csv --tau 365"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame => On(question, frame));

    private static Outcome<Answer> On(Question question, VariableFrame frame)
    {
        if (SurvivalInput.Fault(question, frame.Survival) is { } fault)
        {
            return fault;
        }

        var groups = SurvivalGroups.Of(frame, question.Formula);
        double[]? weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        var data = frame.Survival!.ToData(weights, groups?.Codes);
        var curves = KaplanMeier.Fit(data, SurvivalInterval.LogLog, question.ConfLevel);
        var tau = question.NumberOrNone("tau") ?? RestrictedMeanComparison.DefaultLimit(curves);
        RestrictedMean[] means = [.. curves.Select(curve => curve.RestrictedMean(tau))];
        var q = Normal.Quantile(0.5 + (question.ConfLevel / 2));
        var body = new Fields
        {
            { "tau", tau },
            { "groups", means.Select((mean, g) => Group(mean, curves[g], groups?.Levels[curves[g].Stratum], q)).ToArray() },
            { "contrasts", means.Length > 1 ? Contrasts(question, means, curves, groups!) : null },
        };
        return new(
            new Answer("Restricted mean survival time", data.UsableCount, frame.Dropped + data.Count - data.UsableCount, body)
            {
                Warnings = [.. data.Warnings, .. means.SelectMany(mean => mean.Warnings).DistinctBy(warning => warning.Code)],
            },
            []);
    }

    private static Fields Group(RestrictedMean mean, KaplanMeierCurve curve, string? name, double q) => new()
    {
        { "group", name },
        { "n", curve.Records },
        { "events", curve.Events },
        { "rmst", mean.Estimate },
        { "stdError", mean.StdError },
        { "confLow", mean.Estimate - (q * mean.StdError) },
        { "confHigh", mean.Estimate + (q * mean.StdError) },
        { "rmtl", mean.Until - mean.Estimate },
        { "rmtlLow", mean.Until - mean.Estimate - (q * mean.StdError) },
        { "rmtlHigh", mean.Until - mean.Estimate + (q * mean.StdError) },
    };

    private static Fields[] Contrasts(Question question, RestrictedMean[] means, IReadOnlyList<KaplanMeierCurve> curves, Factor groups) =>
        [.. means.Skip(1).SelectMany((mean, g) => new[]
        {
            RestrictedMeanComparison.Difference(means[0], mean, question.ConfLevel),
            RestrictedMeanComparison.Ratio(means[0], mean, question.ConfLevel),
            RestrictedMeanComparison.LostRatio(means[0], mean, question.ConfLevel),
        }.Select(row => new Fields
        {
            { "group", groups.Levels[curves[g + 1].Stratum] },
            { "reference", groups.Levels[curves[0].Stratum] },
            { "name", row.Term },
            { "estimate", row.Estimate },
            { "stdError", row.StdError },
            { "statistic", row.Statistic },
            { "pValue", row.PValue },
            { "confLow", row.ConfLow },
            { "confHigh", row.ConfHigh },
        }))];
}
