using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>Predictions and predicted survival curves of a Cox fit, of the rows fitted or of new ones.</summary>
internal static class CoxPredicted
{
    private static readonly string[] Types = ["lp", "risk", "expected", "survival"];

    public static IReadOnlyList<AnswerKey> KeysPredicted { get; } =
    [
        new("predict[].row", "row of the data or of --newdata, from 1"),
        new("predict[].type", "lp, risk, expected or survival"),
        new("predict[].fit", "the prediction"),
        new("predict[].stdError", "its standard error"),
        new("curve[].row", "row of --newdata, from 1; absent for the curve at the means"),
        new("curve[].stratum", "stratum"),
        new("curve[].time", "time"),
        new("curve[].survival", "predicted survival; null past the last follow-up of the stratum unless --extend"),
        new("curve[].stdErrorLog", "standard error of log survival (survfit's std.err)"),
        new("curve[].stdError", "standard error of survival, as summary(survfit) prints it"),
        new("curve[].cumulativeHazard", "cumulative hazard"),
        new("curve[].confLow", "lower limit"),
        new("curve[].confHigh", "upper limit"),
    ];

    public static (Fields Fields, IReadOnlyList<StatisticalWarning> Warnings, Outcome<Answer>? Refusal) Of(Question question, CoxInput input, CoxFit fit)
    {
        var (predicts, curves) = (question.Shows("predict"), question.Shows("curve"));
        if (!predicts && !curves)
        {
            return (new Fields(), [], null);
        }

        var reading = CoxRows.Of(question, input);
        if (reading.Rows is not { } rows)
        {
            return (new Fields(), [], reading.Refusal);
        }

        string[] types = [.. question.Words("type").Where(Types.Contains)];
        if (predicts && !rows.HasFollowUp && types.Contains("expected"))
        {
            return (new Fields(), [], Question.Refuse(FindingCodes.OptionRefused, "Expected events need the follow-up of the new rows: --newdata has not the columns of Surv().", "newdata"));
        }

        var ofSurvival = predicts && !rows.HasFollowUp && types.Contains("survival");
        var fields = new Fields
        {
            { "predict", predicts ? Predict(question, input, fit, rows, ofSurvival ? [.. types.Where(type => type != "survival")] : types) : null },
            { "curve", curves || ofSurvival ? Curves(question, input, fit, rows) : null },
        };
        return (fields, [], null);
    }

    private static Fields[] Predict(Question question, CoxInput input, CoxFit fit, CoxRows rows, string[] types)
    {
        var predictions = new CoxPredictions(fit, question.Text("reference") switch
        {
            "sample" => CoxReference.Sample,
            "zero" => CoxReference.Zero,
            _ => CoxReference.Strata,
        });
        return [.. types.SelectMany(type => Enumerable.Range(0, rows.Count).Select(i =>
        {
            var prediction = One(predictions, type, rows, i);
            return new Fields { { "row", rows.Number(i) }, { "type", type }, { "fit", prediction.Fit }, { "stdError", prediction.StdError } };
        }))];
    }

    private static CoxPrediction One(CoxPredictions predictions, string type, CoxRows rows, int i)
    {
        var (x, stratum, offset) = (rows.Covariates(i), rows.Stratum(i), rows.Offset(i));
        return type switch
        {
            "lp" => predictions.LinearPredictor(x, stratum, offset),
            "risk" => predictions.Risk(x, stratum, offset),
            "expected" => predictions.Expected(x, rows.Stop(i), rows.Start(i), stratum, offset),
            _ => CoxPredictions.Survival(predictions.Expected(x, rows.Stop(i), rows.Start(i), stratum, offset)),
        };
    }

    private static Fields[] Curves(Question question, CoxInput input, CoxFit fit, CoxRows rows)
    {
        var interval = SurvivalOptions.Interval(question);
        if (!question.Has("newdata"))
        {
            var offset = input.Options.Offset?.Average() ?? 0.0;
            return Curve(question, input, fit.PredictSurvival(new CoxPredictions(fit).Means, interval, offset), null, -1);
        }

        return [.. Enumerable.Range(0, rows.Count).SelectMany(i => Curve(
            question, input, fit.PredictSurvival(rows.Covariates(i), interval, rows.Offset(i)), rows.Number(i), rows.HasStrata ? rows.Stratum(i) : -1))];
    }

    private static Fields[] Curve(Question question, CoxInput input, IReadOnlyList<PredictedSurvivalPoint> points, int? row, int stratum)
    {
        var times = question.Numbers("times");
        var hasLimits = question.Text("conf-type") != "none";
        var byStratum = points.Where(point => stratum < 0 || point.Stratum == stratum).GroupBy(point => point.Stratum);
        return [.. byStratum.SelectMany(group => times.Length == 0 ? group : At([.. group], times, question.Flag("extend"))).Select(point => new Fields
        {
            { "row", row },
            { "stratum", input.Frame.Strata?.Levels[point.Stratum] },
            { "time", point.Time },
            { "survival", point.Survival },
            { "stdErrorLog", point.StdErrorLog },
            { "stdError", point.Survival * point.StdErrorLog },
            { "cumulativeHazard", -Math.Log(point.Survival) },
            { "confLow", hasLimits ? point.ConfLow ?? double.NaN : null },
            { "confHigh", hasLimits ? point.ConfHigh ?? double.NaN : null },
        })];
    }

    private static IEnumerable<PredictedSurvivalPoint> At(List<PredictedSurvivalPoint> points, double[] times, bool extend) => times.Select(time =>
    {
        var last = points.FindLastIndex(point => point.Time <= time);
        return time > points[^1].Time && !extend
            ? new PredictedSurvivalPoint(points[^1].Stratum, time, double.NaN, double.NaN, null, null)
            : last < 0
                ? new PredictedSurvivalPoint(points[0].Stratum, time, 1.0, 0.0, 1.0, 1.0)
                : points[last] with { Time = time };
    });
}
