using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Bootstrap;
using Tidemark.Statistics.Descriptive;

namespace Tidemark.Analysis.Methods.Bootstrap;

/// <summary><c>bootstrap METHOD FORMULA --statistic estimate</c>: any number of any other word, resampled.</summary>
public static class BootstrapWord
{
    private static readonly (string Word, BootstrapKind Kind)[] Kinds =
    [
        ("normal", BootstrapKind.Normal), ("basic", BootstrapKind.Basic), ("percentile", BootstrapKind.Percentile), ("bca", BootstrapKind.BiasCorrectedAccelerated),
    ];

    /// <summary>The method.</summary>
    public static Method Method { get; } = new("bootstrap", "normal, basic, percentile and BCa intervals for any number that another word answers", "boot::boot, boot.ci", Ask)
    {
        Arguments = ["METHOD", "FORMULA?"],
        AsksAnother = true,
        Forms = [new("y ~ x", "the formula of the method named before it")],
        OwnOptions =
        [
            new("statistic", OptionKind.Text, "Path of the number in the method's answer: estimate, terms[age].estimate, fit.logLik, curve[3].survival; estimate stands for all estimates or terms") { Default = "estimate" },
            new("replicates", OptionKind.Count, "Resamples") { Default = "2000", AtLeast = 2 },
            CommonOptions.Seed,
            new("indices", OptionKind.File, "CSV file with a header: one resample a row, the 1-based numbers of its rows of the data"),
            new("strata", OptionKind.Column, "Rows are drawn within the levels of this column"),
            new("cluster", OptionKind.Column, "Subjects: all rows of a subject are drawn together, and become another subject each time"),
            new("interval", OptionKind.Choice, "Kinds of interval, separated by commas; not given: all, BCa up to 2000 rows") { Choices = [.. Kinds.Select(k => k.Word)], Several = true },
            MethodOption.Among("quantile", "Quantiles of the replicates: as boot.ci, rank (R + 1)p interpolated on the normal scale, or Hyndman and Fan's type", "boot", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
            MethodOption.Among("influence", "Acceleration of BCa: by regression on the frequencies where there are more resamples than rows (boot.ci), or by the jackknife", "regression", "jackknife"),
            MethodOption.Switch("keep-replicates", "Answer the replicates too"),
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            new("estimates[].name", "which number"),
            new("estimates[].estimate", "its value in the data"),
            new("estimates[].bias", "mean of the replicates less the estimate"),
            new("estimates[].stdError", "standard deviation of the replicates"),
            new("estimates[].median", "median of the replicates"),
            new("estimates[].replicates", "resamples that gave a value"),
            .. Kinds.SelectMany(k => new AnswerKey[] { new($"estimates[].{k.Word}.confLow", $"lower {k.Word} limit"), new($"estimates[].{k.Word}.confHigh", $"upper {k.Word} limit") }),
            new("replicates[].name", "which number"),
            new("replicates[].values", "its replicates in the order drawn; null where the resample gave no value"),
        ],
        Notes = "Options of the method asked stand beside those of bootstrap; an option that both have (`--conf-level`) goes to both. Replicate r draws from stream r of the seed, so that the answer does not depend on the number of threads.",
        Theory = ["bootstrap"],
        Examples =
        [
            "bootstrap cox \"Surv(time, status) ~ age\" --statistic \"terms[age].estimate\" --replicates 2000 --seed 1 --data lung.csv",
            "bootstrap cor \"~ x + y\" --method spearman --interval bca --data xy.csv",
            "bootstrap rmcorr \"y ~ x | id\" --cluster id --data long.csv",
        ],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        var asked = question.Inner();
        if (asked.Value is not { } inner)
        {
            return new(null, asked.Findings);
        }

        var whole = inner.Method.Ask(inner);
        if (whole.Value is not { } answer)
        {
            return whole;
        }

        var numbers = StatisticPath.Read(answer.Body, question.Text("statistic")!);
        if (numbers.Count == 0)
        {
            return Question.Refuse(FindingCodes.OptionRefused, $"--statistic '{question.Text("statistic")}' is no number of the answer of {inner.Method.Word}; it has {string.Join(", ", answer.Body.Select(entry => entry.Key))}.", "statistic");
        }

        var sampler = Sampler.Of(question);
        return sampler.Fault is { } fault
            ? Question.Refuse(FindingCodes.ValuesDoNotFit, fault, "indices")
            : Answered(question, answer, new Replication(inner, sampler, question.Text("statistic")!, [.. numbers.Select(n => n.Name)]), numbers);
    }

    private static Outcome<Answer> Answered(Question question, Answer answer, Replication replication, IReadOnlyList<(string Name, double Value)> numbers)
    {
        var draws = replication.Draw();
        var kinds = question.Has("interval") ? question.Words("interval") : [.. Kinds.Select(k => k.Word).Where(word => word != "bca" || replication.Units <= 2000)];
        var influence = kinds.Contains("bca") ? replication.Influence(draws, question.Text("influence") == "regression") : null;
        var type = question.Text("quantile") == "boot" ? (int?)null : (int)question.Number("quantile");
        BootstrapResult[] results = [.. numbers.Select((number, k) => BootstrapResult.Of(number.Value, [.. draws.Select(d => d[k])], influence?[k]))];
        return new(
            new Answer($"Bootstrap of {question.Arguments[0]}: {answer.Method}", answer.N, answer.Dropped, new Fields
            {
                { "estimates", results.Select((result, k) => Row(numbers[k].Name, result, kinds, question.ConfLevel, type)).ToArray() },
                { "replicates", question.Flag("keep-replicates") ? results.Select((result, k) => new Fields { { "name", numbers[k].Name }, { "values", result.Replicates.ToArray() } }).ToArray() : null },
            })
            { Warnings = [.. answer.Warnings, .. results.SelectMany((result, k) => result.Warnings.Select(w => w with { Message = $"{numbers[k].Name}: {w.Message}" }))] },
            []);
    }

    private static Fields Row(string name, BootstrapResult result, string[] kinds, double level, int? type)
    {
        var row = new Fields
        {
            { "name", name },
            { "estimate", result.Estimate },
            { "bias", result.Bias },
            { "stdError", result.StdError },
            { "median", Quantiles.Median(result.Replicates.Where(double.IsFinite)) },
            { "replicates", result.Replicates.Count(double.IsFinite) },
        };
        foreach (var (word, kind) in Kinds.Where(k => kinds.Contains(k.Word)))
        {
            var interval = result.Confidence(kind, level, type);
            row.Add(word, new Fields { { "confLow", interval.Low }, { "confHigh", interval.High } });
        }

        return row;
    }
}
