using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>The answer of <c>cutpoint</c> for two classes.</summary>
internal static class CutpointAnswer
{
    private const int MostRows = 100_000;

    public static Outcome<Answer> Of(Question question, RocRows rows)
    {
        if (rows.Markers.Length > 1)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "cutpoint takes one marker.", "FORMULA");
        }

        var (resamples, fault) = RocOptions.ResamplesOf(question, rows.N);
        if (fault is not null)
        {
            return Question.Refuse(FindingCodes.OptionRefused, fault, "indices");
        }

        var curve = RocCurve.Fit(rows.Markers[0], rows.Truth, RocRows.DirectionOf(question), question.ConfLevel);
        var (rule, best) = (RuleOf(question), curve.Best(RuleOf(question)));
        var replicates = question.Has("boot-n") || rows.N <= MostRows ? question.Count("boot-n") : 0;
        var stability = Stability(question, curve, rule, resamples, replicates);
        var body = new Fields
        {
            { "estimate", Broom.Estimate("cutpoint", best.Count == 0 ? double.NaN : At(question, best[0]), method: question.Text("criterion")) },
            { "cutpoints", best.Select(point => Row(question, curve, point)).ToArray() },
            { "auc", curve.Auc },
            { "direction", RocFields.Direction(curve.Direction) },
            { "positive", rows.Positive },
            { "cases", curve.Cases },
            { "controls", curve.Controls },
            { "stability", stability is null ? null : StabilityFields(stability) },
            { "estimates", stability is null || best.Count == 0 || resamples is not null ? null : Intervals(question, curve, rule, replicates) },
            { "replicates", question.Shows("replicates") && stability is not null ? Replicates(stability) : null },
        };
        body.And(Searched(question, rows));
        return new(
            new Answer($"Best cut-off by {question.Text("criterion")}", rows.N, rows.Dropped, body)
            {
                Warnings = [.. curve.Warnings, .. Cautions(question, curve, best, replicates, stability)],
            },
            []);
    }

    private static CutoffRule RuleOf(Question question)
    {
        var criterion = question.Text("criterion") switch
        {
            "closest.topleft" => CutoffCriterion.ClosestTopLeft,
            "accuracy" => CutoffCriterion.Accuracy,
            "kappa" => CutoffCriterion.Kappa,
            "F1" => CutoffCriterion.F1,
            "product" => CutoffCriterion.Product,
            "equal" => CutoffCriterion.Equal,
            "cost" => CutoffCriterion.Cost,
            "sensitivity" => CutoffCriterion.AtSensitivity,
            "specificity" => CutoffCriterion.AtSpecificity,
            "minp" => CutoffCriterion.MinimumP,
            _ => CutoffCriterion.Youden,
        };
        return new(criterion) { Cost = question.Number("cost"), Prevalence = question.NumberOrNone("prevalence") ?? 0.5, AtLeast = question.Number("at-least") };
    }

    private static double At(Question question, RocPoint point) => question.Flag("use-midpoints") ? point.Threshold : point.Value;

    private static Fields Row(Question question, RocCurve curve, RocPoint point)
    {
        var interval = question.Text("prop-method") == "wilson" ? AccuracyInterval.Wilson : AccuracyInterval.ClopperPearson;
        return RocFields.Accuracy(curve.At(point.Threshold, interval), point.Value, question.NumberOrNone("prevalence"));
    }

    private static CutpointStability? Stability(
        Question question, RocCurve curve, CutoffRule rule, IReadOnlyList<IReadOnlyList<int>>? resamples, int replicates) =>
        resamples is not null ? CutpointStability.FromIndices(curve, resamples, rule, question.ConfLevel)
        : replicates > 0 ? CutpointStability.Of(curve, Random(question), replicates, rule, null, question.ConfLevel, question.Flag("boot-stratified"))
        : null;

    private static SeededRandom Random(Question question) => new((ulong)question.Count("seed"));

    private static Fields StabilityFields(CutpointStability stability) => new()
    {
        { "threshold", RocFields.Percentiles(stability.Threshold) },
        { "sensitivity", RocFields.Percentiles(stability.Sensitivity) },
        { "specificity", RocFields.Percentiles(stability.Specificity) },
        { "auc", RocFields.Percentiles(stability.Auc) },
        { "aucStdError", MeanEstimate.Of([.. stability.Replicates.Select(r => r.Auc)]).StdDev },
        { "replicates", stability.Replicates.Count },
    };

    private static Fields[] Intervals(Question question, RocCurve curve, CutoffRule rule, int replicates)
    {
        Fields Of(string method, CutpointConfidence c) =>
            Broom.Estimate("cutpoint", c.Estimate, new Interval(c.Low, c.High), method: method).And(new Fields { { "rows", c.Rows } });
        var rows = question.NumberOrNone("boot-m") is { } m ? (int?)m : null;
        return
        [
            Of("m-out-of-n bootstrap", CutpointInterval.OfFewerRows(curve, Random(question).Stream(1), rows, replicates, rule, question.ConfLevel)),
            Of("smoothed bootstrap", CutpointInterval.OfSmoothed(curve, Random(question).Stream(2), replicates, rule, question.ConfLevel)),
        ];
    }

    private static Fields[] Replicates(CutpointStability stability) => [.. stability.Replicates.Select(r => new Fields
    {
        { "threshold", r.Threshold }, { "sensitivity", r.Sensitivity }, { "specificity", r.Specificity }, { "auc", r.Auc },
    })];

    private static Fields? Searched(Question question, RocRows rows)
    {
        if (question.Text("criterion") != "minp")
        {
            return null;
        }

        var cut = MaximallySelectedRank.Test(
            rows.Markers[0], [.. rows.Truth.Select(t => t ? 1.0 : 0.0)], ResponseScore.Data, question.Number("minprop"), question.Number("maxprop"));
        return new() { { "maximallySelected", MaxstatAnswer.Fields(question, cut) }, { "cuts", question.Shows("cuts") ? MaxstatAnswer.Cuts(cut) : null } };
    }

    private static IEnumerable<StatisticalWarning> Cautions(
        Question question, RocCurve curve, IReadOnlyList<RocPoint> best, int replicates, CutpointStability? stability)
    {
        if (best.Count > 1)
        {
            yield return new("ROC-TIED-CUTPOINTS", $"{best.Count} cut-offs tie; cutpoints has all of them.");
        }

        if (best.Count == 0 && curve.ThresholdCount > 0)
        {
            yield return StatisticalWarning.Domain("No cut-off meets the demand.");
        }

        if (replicates == 0 && !question.Has("boot-n"))
        {
            yield return new("ROC-BOOTSTRAP-LEFT-OUT", $"More than {MostRows} rows: the bootstrap is left out; --boot-n asks for it.");
        }

        foreach (var warning in stability?.Warnings ?? [])
        {
            yield return warning;
        }
    }
}
