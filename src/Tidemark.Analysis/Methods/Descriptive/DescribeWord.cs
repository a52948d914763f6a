using System.Globalization;
using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Descriptive;

namespace Tidemark.Analysis.Methods.Descriptive;

/// <summary><c>describe "~ x + y"</c>: descriptive statistics of variables, each on its own values.</summary>
public static class DescribeWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "describe", "n, missing, mean with its interval, SD, quantiles (types 1-9), MAD, geometric mean with its interval, Shapiro-Wilk", "base, stats::quantile, mad, shapiro.test", Ask)
    {
        Forms =
        [
            new("~ x + y", "variables, each on its own values"),
            new("~ x + y | group", "the same by the levels of a group"),
            new("x ~ group", "one variable by the levels of a group"),
        ],
        OwnOptions =
        [
            new("type", OptionKind.Count, "Type of the quantiles (Hyndman and Fan)") { Default = "7", AtLeast = 1, AtMost = 9 },
            new("probs", OptionKind.Numbers, "Probabilities of the quantiles") { Default = "0.25,0.5,0.75", AtLeast = 0, AtMost = 1 },
            CommonOptions.Show("ks"),
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            new("estimates[].variable", "the variable"),
            new("estimates[].group", "level of the group, where there is one"),
            new("estimates[].name", "n, missing, mean, sd, median, mad, min, max, 25% (a quantile), skewness, geometricMean, geometricCv, shapiroWilk (W), ks (D against the normal distribution with the sample's mean and SD)"),
            new("estimates[].estimate", "the number, in units of the variable (geometricCv: a fraction)"),
            new("estimates[].stdError", "standard error of the mean"),
            new("estimates[].pValue", "p value of the test of normality"),
            new("estimates[].confLow", "lower confidence limit"),
            new("estimates[].confHigh", "upper confidence limit"),
        ],
        Notes = "A missing value of one variable leaves the others as they are; `dropped` counts rows without a group. The median and `mad` are those of R whatever `--type` says; the quantiles follow it.",
        Theory = ["quantiles", "shapiro-wilk", "kolmogorov-smirnov"],
        Examples = ["describe \"~ age + wt.loss\" --data lung.csv --type 6 --probs 0.1,0.5,0.9", "describe \"bili ~ trt\" --data pbc.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(
        frame =>
        {
            var one = frame.Left.Count == 1;
            if ((one ? question.Misfit(frame, 1, (1, 1)) : question.Misfit(frame, 0, (1, int.MaxValue), (0, 1))) is { } misfit)
            {
                return misfit;
            }

            var variables = one ? frame.Left : frame.Right;
            var groups = one ? frame.Right[0].AsFactor() : frame.Given.Count == 1 ? frame.Given[0].AsFactor() : null;
            if (question.NotNumeric(variables) is { } text)
            {
                return text;
            }

            List<StatisticalWarning> warnings = [];
            var rows = variables.SelectMany(variable => groups is null
                ? Rows(question, variable.Label, null, variable.Numbers!, warnings)
                : groups.Levels.SelectMany((level, k) => Rows(question, variable.Label, level, [.. variable.Numbers!.Where((_, i) => groups.Codes[i] == k)], warnings))).ToArray();
            var dropped = groups?.Codes.Count(code => code < 0) ?? 0;
            return new(new Answer("Descriptive statistics", frame.Count - dropped, dropped, new Fields { { "estimates", rows } }) { Warnings = warnings }, []);
        },
        new() { KeepIncomplete = true });

    private static IEnumerable<Fields> Rows(Question question, string variable, string? group, double[] values, List<StatisticalWarning> warnings)
    {
        var summary = Summary.Of(values, question.Count("type"), question.ConfLevel);
        var shape = ShapiroWilk.Test(values);
        var where = group is null ? variable : $"{variable}, {group}";
        warnings.AddRange(summary.Warnings.Concat(shape.Warnings).Distinct().Select(w => w with { Message = $"{where}: {w.Message}" }));
        Fields Row(string name, double estimate, Interval? interval = null, double? stdError = null, double? pValue = null) => new()
        {
            { "variable", variable }, { "group", group }, { "name", name }, { "estimate", estimate },
            { "stdError", stdError }, { "pValue", pValue }, { "confLow", interval?.Low }, { "confHigh", interval?.High },
        };
        double[] present = [.. values.Where(v => !double.IsNaN(v)).Order()];
        IEnumerable<Fields> rows =
        [
            Row("n", summary.N),
            Row("missing", summary.Missing),
            Row("mean", summary.Mean.Mean, summary.Mean.Confidence, summary.Mean.StdDev / Math.Sqrt(summary.N)),
            Row("sd", summary.Mean.StdDev),
            Row("median", Quantiles.OfSorted(present, 0.5)),
            Row("mad", summary.MedianDeviation),
            Row("min", summary.Minimum),
            Row("max", summary.Maximum),
            .. question.Numbers("probs").Select(p => Row($"{(100 * p).ToString("G7", CultureInfo.InvariantCulture)}%", Quantiles.OfSorted(present, p, question.Count("type")))),
            Row("skewness", Moments.Skewness(present)),
            Row("geometricMean", summary.GeometricMean, summary.GeometricConfidence),
            Row("geometricCv", summary.GeometricCv),
            Row("shapiroWilk", shape.Statistic, pValue: shape.PValue),
        ];
        return question.Shows("ks") ? [.. rows, Kolmogorov()] : rows;

        Fields Kolmogorov()
        {
            var ks = KolmogorovSmirnov.AgainstNormal([.. present.Select(v => (v - summary.Mean.Mean) / summary.Mean.StdDev)]);
            return Row("ks", ks.Statistic, pValue: ks.PValue);
        }
    }
}
