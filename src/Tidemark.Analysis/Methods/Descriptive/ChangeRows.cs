using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Analysis.Methods.Descriptive;

/// <summary>The rows of one visit in the answer of <see cref="ChangeWord"/>.</summary>
internal static class ChangeRows
{
    /// <summary>Every estimate of one visit, of all subjects or of an arm.</summary>
    public static IEnumerable<Fields> Of(Question question, string visit, string? arm, (double Baseline, double Later)[] pairs, List<StatisticalWarning> warnings)
    {
        var (level, type) = (question.ConfLevel, question.Count("type"));
        var change = ChangeFromBaseline.Of([.. pairs.Select(p => p.Baseline)], [.. pairs.Select(p => p.Later)], level);
        double[] differences = [.. pairs.Where(p => !double.IsNaN(p.Baseline + p.Later)).Select(p => p.Later - p.Baseline)];
        var rank = WilcoxonSignedRank.Test(differences, exact: question.FlagOrNone("exact"), correct: question.Flag("correct"), confidenceLevel: level);
        warnings.AddRange(change.Warnings.Concat(rank.Warnings).Distinct().Select(w => w with { Message = $"visit {visit}{(arm is null ? "" : $", {arm}")}: {w.Message}" }));
        var mean = change.Change;
        var t = new TestResult(mean.Statistic, mean.Df, mean.PValue, "Paired t-test");
        Fields Row(Fields numbers) => new Fields { { "visit", visit }, { "arm", arm }, { "n", change.N } }.And(numbers);
        Fields Plain(string name, double value) => Row(new() { { "name", name }, { "estimate", value } });
        return
        [
            Row(Broom.Estimate("change", mean.Mean, mean.Confidence, mean.StdDev / Math.Sqrt(mean.N), t)),
            Plain("sd", mean.StdDev),
            Plain("median", change.MedianChange),
            Plain("q1", Quantiles.Of(differences, 0.25, type)),
            Plain("q3", Quantiles.Of(differences, 0.75, type)),
            Plain("percentChange", change.MeanPercent),
            Plain("percentChangeMedian", change.MedianPercent),
            Row(Broom.Estimate("ratio", change.Ratio, change.RatioConfidence, test: new TestResult(change.RatioStatistic, mean.Df, change.RatioPValue, "Paired t-test of logarithms"))),
            Row(Broom.Estimate("signedRank", rank.Estimate, rank.Confidence, test: rank)),
            Row(Adjusted(pairs, level)),
        ];
    }

    /// <summary>Coefficients of change ~ baseline + arm at one visit.</summary>
    public static IEnumerable<Fields> Ancova(Question question, string visit, (double Baseline, double Later)[] pairs, Factor arms, int[] armOf)
    {
        double[] baseline = [.. pairs.Select(p => p.Baseline)];
        var design = DesignMatrix.Intercept(pairs.Length).With("baseline", baseline).WithFactor(arms.Name, armOf, arms.Levels);
        var fit = LinearModel.Fit(design, [.. pairs.Select(p => p.Later - p.Baseline)], null, question.ConfLevel);
        return Broom.Terms(fit.Terms).Select(row => new Fields { { "visit", visit } }.And(row));
    }

    // The intercept of change on the centered baseline: the mean change of a subject with the mean baseline.
    private static Fields Adjusted((double Baseline, double Later)[] pairs, double level)
    {
        (double Baseline, double Later)[] complete = [.. pairs.Where(p => !double.IsNaN(p.Baseline + p.Later))];
        var center = Moments.Mean([.. complete.Select(p => p.Baseline)]);
        var design = DesignMatrix.Intercept(complete.Length).With("baseline", [.. complete.Select(p => p.Baseline - center)]);
        var row = LinearModel.Fit(design, [.. complete.Select(p => p.Later - p.Baseline)], null, level).Terms[0];
        var test = new TestResult(row.Statistic, row.Df, row.PValue, "ANCOVA");
        return Broom.Estimate("adjustedChange", row.Estimate, new Interval(row.ConfLow, row.ConfHigh), row.StdError, test);
    }
}
