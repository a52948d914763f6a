using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Accuracy;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>The answer of <c>tdroc --method km</c> and <c>nne</c>.</summary>
internal static class NeighborAnswer
{
    public static Outcome<Answer> Of(Question question, TdrocRows rows)
    {
        if (rows.Survival.HasCauses && rows.Survival.Codes.Any(c => c > 1))
        {
            return Question.Refuse(FindingCodes.OptionRefused, "--method km and nne know one cause; ipcw knows several.", "method");
        }

        var fits = rows.Markers.SelectMany((marker, m) => rows.Times.Select(t => (Label: rows.Labels[m], Roc: Fit(question, rows, marker, t)))).ToList();
        var body = new Fields
        {
            {
                "estimates", fits.Select(fit => Broom.Estimate("AUC", fit.Roc.Auc).And(new Fields
                {
                    { "marker", fit.Label }, { "time", fit.Roc.Horizon }, { "survival", fit.Roc.Survival },
                })).ToArray()
            },
            { "curve", question.Shows("curve") ? fits.SelectMany(fit => fit.Roc.Curve.Select(point => Point(fit.Label, fit.Roc.Horizon, point))).ToArray() : null },
        };
        var method = question.Text("method") == "km" ? "Kaplan-Meier within the positives" : "nearest neighbors";
        return new(
            new Answer($"Time-dependent ROC, {method}", rows.Frame.Count, rows.Frame.Dropped, body) { Warnings = [.. fits.SelectMany(fit => fit.Roc.Warnings).Distinct()] },
            []);
    }

    private static NearestNeighborRoc Fit(Question question, TdrocRows rows, double[] marker, double t)
    {
        var (time, isEvent) = (rows.Survival.Time, rows.Survival.Event);
        return question.Text("method") == "km" ? NearestNeighborRoc.ByKaplanMeier(time, isEvent, marker, t)
            : question.NumberOrNone("lambda") is { } lambda ? NearestNeighborRoc.ByKernel(time, isEvent, marker, t, lambda)
            : NearestNeighborRoc.BySpan(time, isEvent, marker, t, question.NumberOrNone("span"));
    }

    private static Fields Point(string marker, double time, TimeDependentPoint point) => new()
    {
        { "marker", marker },
        { "time", time },
        { "threshold", point.Threshold },
        { "sensitivity", point.Sensitivity },
        { "falsePositive", point.FalsePositive },
    };
}
