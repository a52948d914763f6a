using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Accuracy;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>The answer of <c>tdroc</c> by inverse-probability weights.</summary>
internal static class TdrocAnswer
{
    private static readonly bool[] Definitions = [false, true];

    public static Outcome<Answer> Of(Question question, TdrocRows rows)
    {
        var options = new TimeDependentOptions
        {
            Cause = question.Count("cause"),
            ConfLevel = question.ConfLevel,
            Weighting = question.Text("weighting") switch
            {
                "cox" => CensoringWeighting.Cox,
                "aalen" => CensoringWeighting.Aalen,
                _ => CensoringWeighting.Marginal,
            },
            OtherMarkers = [.. question.Words("other-markers").Select(rows.Frame.Column)],
        };
        TimeDependentRoc[] fits = [.. rows.Markers.Select(marker => TimeDependentRoc.Fit(rows.Survival.Time, rows.Survival.Codes, marker, rows.Times, options))];
        var body = new Fields
        {
            { "estimates", fits.SelectMany((fit, m) => fit.Areas.SelectMany(area => Rows(rows.Labels[m], area))).ToArray() },
            { "comparisons", fits.Length > 1 ? Comparisons(question, rows, fits).ToArray() : null },
            { "cutpoints", question.Has("cutpoints") ? fits.SelectMany((fit, m) => question.Numbers("cutpoints").SelectMany(c => fit.At(c).Select(at => Cut(rows.Labels[m], at)))).ToArray() : null },
            { "curve", question.Shows("curve") ? fits.SelectMany((fit, m) => fit.Areas.SelectMany(area => Curve(rows.Labels[m], area))).ToArray() : null },
        };
        return new(
            new Answer("Time-dependent ROC, inverse probability of censoring weighting", rows.Frame.Count, rows.Frame.Dropped, body)
            {
                Warnings = [.. Cautions(question, fits)],
            },
            []);
    }

    private static IEnumerable<Fields> Rows(string marker, TimeDependentAuc area)
    {
        yield return Row(marker, area.AgainstAll is null ? "AUC" : "AUC_1", area);
        if (area.AgainstAll is { } all)
        {
            yield return Row(marker, "AUC_2", all);
        }
    }

    private static Fields Row(string marker, string name, TimeDependentAuc area) =>
        Broom.Estimate(name, area.Auc, Limits(area.ConfLow, area.ConfHigh), double.IsNaN(area.StdError) ? null : area.StdError).And(new Fields
        {
            { "marker", marker },
            { "time", area.Horizon },
            { "cases", area.Cases },
            { "controls", area.Controls },
            { "competing", area.Competing },
            { "censored", area.Censored },
            { "survival", area.EventFree },
            { "incidence", area.Incidence },
        });

    private static Interval? Limits(double low, double high) => double.IsNaN(low) ? null : new Interval(low, high);

    private static IEnumerable<Fields> Comparisons(Question question, TdrocRows rows, TimeDependentRoc[] fits) =>
        from a in Enumerable.Range(0, fits.Length)
        from b in Enumerable.Range(a + 1, fits.Length - a - 1)
        from all in Definitions.Take(fits[a].Areas.Any(area => area.AgainstAll is not null) ? 2 : 1)
        from at in fits[a].Differences(fits[b], all, question.Alternative).Zip(rows.Times)
        select Broom.Estimate(
            $"{rows.Labels[a]} - {rows.Labels[b]}{(all ? " (AUC_2)" : "")}", at.First.Difference, Limits(at.First.ConfLow, at.First.ConfHigh), at.First.StdError, at.First.Test)
            .And(new Fields { { "time", at.Second } });

    private static Fields Cut(string marker, TimeDependentAccuracy at) => new()
    {
        { "marker", marker },
        { "time", at.Horizon },
        { "cutpoint", at.Cutoff },
        { "sensitivity", at.Sensitivity.Estimate },
        { "sensitivityStdError", Known(at.Sensitivity.StdError) },
        { "specificity", at.Specificity.Estimate },
        { "specificityStdError", Known(at.Specificity.StdError) },
        { "ppv", at.PositivePredictiveValue.Estimate },
        { "ppvStdError", Known(at.PositivePredictiveValue.StdError) },
        { "npv", at.NegativePredictiveValue.Estimate },
        { "npvStdError", Known(at.NegativePredictiveValue.StdError) },
    };

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static IEnumerable<Fields> Curve(string marker, TimeDependentAuc area) => area.Curve.Select((point, i) => new Fields
    {
        { "marker", marker },
        { "time", area.Horizon },
        { "threshold", point.Threshold },
        { "sensitivity", point.Sensitivity },
        { "falsePositive", point.FalsePositive },
        { "falsePositiveAll", area.AgainstAll is { Curve.Count: > 0 } all ? all.Curve[i].FalsePositive : null },
    });

    private static IEnumerable<StatisticalWarning> Cautions(Question question, TimeDependentRoc[] fits)
    {
        if (question.Text("weighting") != "marginal")
        {
            yield return new("ROC-NO-STANDARD-ERROR", "Standard errors exist for --weighting marginal only.");
        }

        foreach (var warning in fits.SelectMany(fit => fit.Areas).SelectMany(area => area.Warnings.Select(w => w with { Message = FormattableString.Invariant($"Time {area.Horizon}: {w.Message}") })).Distinct())
        {
            yield return warning;
        }
    }
}
