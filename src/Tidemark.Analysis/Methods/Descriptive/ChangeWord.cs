using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Descriptive;

/// <summary><c>change "y ~ visit | subject" --baseline 0</c>: change from baseline by visit.</summary>
public static class ChangeWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "change", "change from baseline by visit: absolute, percent, ratio of geometric means, signed rank, ANCOVA on the baseline", "stats::t.test, wilcox.test, lm", Ask)
    {
        Forms =
        [
            new("y ~ visit | subject", "each later visit against the baseline"),
            new("y ~ visit + arm | subject", "the same within each arm, and ANCOVA of the arms at each visit"),
        ],
        OwnOptions =
        [
            new("baseline", OptionKind.Text, "Level of the visit that is the baseline; not given: the first"),
            new("type", OptionKind.Count, "Type of the quartiles (Hyndman and Fan)") { Default = "7", AtLeast = 1, AtMost = 9 },
            new("exact", OptionKind.Flag, "Exact p of the signed rank test; not given: below 50 changes without ties and zeros, as R"),
            MethodOption.Switch("correct", "Continuity correction of the signed rank test", otherwise: true),
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            new("baseline", "the visit taken as baseline"),
            new("estimates[].visit", "the later visit"),
            new("estimates[].arm", "the arm, where there is one"),
            new("estimates[].name", "change (mean, t test), sd, median, q1, q3, percentChange (mean), percentChangeMedian, ratio (of geometric means, t test of logs), signedRank (pseudomedian), adjustedChange (ANCOVA at the mean baseline)"),
            new("estimates[].n", "complete pairs"),
            new("estimates[].estimate", "the number, in units of y, percent, or a ratio"),
            new("estimates[].stdError", "standard error"),
            new("estimates[].statistic", "t or V"),
            new("estimates[].df", "degrees of freedom of t"),
            new("estimates[].pValue", "two-sided p"),
            new("estimates[].confLow", "lower confidence limit"),
            new("estimates[].confHigh", "upper confidence limit"),
            new("estimates[].method", "method of the test"),
            new("ancova[].visit", "the later visit"),
            new("ancova[].term", "coefficient of the model change ~ baseline + arm"),
            .. Keys.Terms.Where(key => key.Path.StartsWith("terms[].", StringComparison.Ordinal) && key.Path is not ("terms[].term" or "terms[].robustStdError"))
                .Select(key => key with { Path = key.Path.Replace("terms", "ancova", StringComparison.Ordinal) }),
        ],
        Notes = "`n` and `dropped` of the answer count rows of the data; `estimates[].n` pairs. A value at or below zero leaves the ratio out, a baseline of zero the percent changes.",
        Theory = ["change-from-baseline"],
        Examples = ["change \"bili ~ visit | id\" --baseline 1 --data pbcseq.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if ((question.Misfit(frame, 1, (1, 2), (1, 1)) ?? question.NotNumeric(frame.Left[0])) is { } refusal)
        {
            return refusal;
        }

        var (visits, subjects) = (frame.Right[0].AsFactor(), frame.Given[0].AsFactor());
        var grid = SubjectGrid.Of(frame.Left[0].Numbers!, visits, subjects);
        var arms = frame.Right.Count == 2 ? frame.Right[1].AsFactor() : null;
        var baseline = question.Text("baseline") ?? visits.Levels[0];
        var at = visits.Levels.ToList().IndexOf(baseline);
        if ((grid.Refusal ?? (at < 0 ? Question.Refuse(FindingCodes.OptionRefused, $"--baseline is '{baseline}'; {visits.Name} has {string.Join(", ", visits.Levels.Take(8))}.", "baseline") : null)) is { } fault)
        {
            return fault;
        }

        var armOf = arms is null ? [] : ArmOf(arms, subjects);
        List<StatisticalWarning> warnings = [];
        List<Fields> rows = [];
        List<Fields> ancova = [];
        foreach (var visit in Enumerable.Range(0, visits.Levels.Count).Where(v => v != at))
        {
            foreach (var arm in arms is null ? [-1] : Enumerable.Range(0, arms.Levels.Count))
            {
                var pairs = grid.Values.Where((row, s) => arm < 0 || armOf[s] == arm).Select(row => (row[at], row[visit])).ToArray();
                rows.AddRange(ChangeRows.Of(question, visits.Levels[visit], arm < 0 ? null : arms!.Levels[arm], pairs, warnings));
            }

            ancova.AddRange(arms is null ? [] : ChangeRows.Ancova(question, visits.Levels[visit], [.. grid.Values.Select(row => (row[at], row[visit]))], arms, armOf));
        }

        return new(
            new Answer("Change from baseline", frame.Count, frame.Dropped, new Fields
            {
                { "baseline", baseline }, { "estimates", rows.ToArray() }, { "ancova", arms is null ? null : ancova.ToArray() },
            })
            { Warnings = warnings },
            []);
    });

    private static int[] ArmOf(Factor arms, Factor subjects)
    {
        var armOf = new int[subjects.Levels.Count];
        for (var i = 0; i < subjects.Codes.Length; i++)
        {
            armOf[subjects.Codes[i]] = arms.Codes[i];
        }

        return armOf;
    }
}
