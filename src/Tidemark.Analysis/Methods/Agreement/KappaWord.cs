using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary><c>kappa "row ~ column"</c>: agreement of raters beyond chance.</summary>
public static class KappaWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("kappa", "Cohen's kappa, plain and weighted; Fleiss' for more than two raters", "vcd::Kappa, psych::cohen.kappa, irr::kappam.fleiss", Ask)
    {
        Forms =
        [
            new("row ~ column", "the categories of two raters, a subject (or with --weights a cell of the table) in each row"),
            new("rating ~ rater | subject", "one rating in each row"),
            new("~ r1 + r2 + r3", "raters as columns"),
        ],
        OwnOptions =
        [
            new("weights", OptionKind.Column, "Column of counts"),
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. Keys.Estimate("estimates[]").Where(key => !key.Path.EndsWith(".df", StringComparison.Ordinal)),
            new("estimates[].nullStdError", "standard error without agreement beyond chance, of the z statistic"),
            new("estimates[].observed", "observed (weighted) agreement"),
            new("estimates[].expected", "agreement expected by chance"),
            new("table.levels", "the categories"),
            new("table.counts", "counts, first rater by rows"),
            new("table.raters", "number of raters"),
        ],
        Notes = "Two raters answer `unweighted`, `linear` and `quadratic` kappa, the weights by the order of the levels (`--levels`). The standard error is that of Fleiss, Cohen and Everitt (1969); z takes the one of the null hypothesis.",
        Theory = ["kappa"],
        Examples = ["kappa \"first ~ second\" --data ratings.csv --weights count"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        var count = question.Text("weights") is { } column ? frame.Column(column) : null;
        if (count is not null && count.Any(c => !(c >= 0)))
        {
            return Question.Refuse(FindingCodes.OptionRefused, "--weights has a count below 0.", "weights");
        }

        return frame switch
        {
            { Left: [{ } row], Right: [{ } other], Given: [] } => Two(question, frame, row.AsFactor(), other.AsFactor(), count),
            { Left: [], Right: [{ } a, { } b], Given: [] } => Two(question, frame, a.AsFactor(), b.AsFactor(), count),
            { Left: [], Right.Count: > 2, Given: [] } when count is null => Several(question, frame, Columns(frame), 0),
            { Left: [{ } rating], Right: [{ } rater], Given: [{ } subject] } when count is null => Long(question, frame, rating.AsFactor(), rater.AsFactor(), subject.AsFactor()),
            _ => Question.Refuse(FindingCodes.FormOfFormula, "kappa takes row ~ column, rating ~ rater | subject, or the raters as columns.", "FORMULA"),
        };
    });

    private static IEnumerable<string?[]> Columns(VariableFrame frame)
    {
        var factors = frame.Right.Select(v => v.AsFactor()).ToArray();
        return Enumerable.Range(0, frame.Count).Select(i => factors.Select(f => (string?)f.Levels[f.Codes[i]]).ToArray());
    }

    private static Outcome<Answer> Long(Question question, VariableFrame frame, Factor rating, Factor rater, Factor subject)
    {
        var rows = subject.Levels.Select(_ => new string?[rater.Levels.Count]).ToArray();
        for (var i = 0; i < frame.Count; i++)
        {
            if (rows[subject.Codes[i]][rater.Codes[i]] is not null)
            {
                return Question.Refuse(FindingCodes.FormOfFormula, $"Subject {subject.Levels[subject.Codes[i]]} has two ratings of {rater.Levels[rater.Codes[i]]}.", "FORMULA");
            }

            rows[subject.Codes[i]][rater.Codes[i]] = rating.Levels[rating.Codes[i]];
        }

        var complete = rows.Where(r => r.All(v => v is not null)).ToArray();
        return rater.Levels.Count == 2
            ? Two(question, frame, Ordered(rating, [.. complete.Select(r => r[0])]), Ordered(rating, [.. complete.Select(r => r[1])]), null, rows.Length - complete.Length)
            : Several(question, frame, complete, rows.Length - complete.Length, rating.Levels);
    }

    private static Factor Ordered(Factor like, string?[] texts) => Factor.Of(like.Name, texts, like.Levels);

    private static Outcome<Answer> Two(Question question, VariableFrame frame, Factor row, Factor column, double[]? count, int incomplete = 0)
    {
        var levels = Together(row, column);
        var table = new double[levels.Count, levels.Count];
        for (var i = 0; i < row.Codes.Length; i++)
        {
            table[levels.IndexOf(row.Levels[row.Codes[i]]), levels.IndexOf(column.Levels[column.Codes[i]])] += count?[i] ?? 1;
        }

        KappaResult[] results = [.. new[] { KappaWeights.None, KappaWeights.Linear, KappaWeights.Quadratic }.Select(w => Kappa.Of(table, w, question.ConfLevel))];
        Fields body = new()
        {
            { "estimates", results.Zip(["unweighted", "linear", "quadratic"], (r, name) => Row(name, r)).ToArray() },
            { "table", new Fields { { "levels", levels.ToArray() }, { "counts", table }, { "raters", 2 } } },
        };
        return new(new Answer("Cohen's kappa", (int)results[0].N, frame.Dropped + incomplete, body) { Warnings = results[0].Warnings }, []);
    }

    private static Outcome<Answer> Several(Question question, VariableFrame frame, IEnumerable<string?[]> ratings, int incomplete, IReadOnlyList<string>? known = null)
    {
        string?[][] rows = [.. ratings];
        var levels = known ?? [.. rows.SelectMany(r => r).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        int[][] counts = [.. rows.Select(r => levels.Select(level => r.Count(v => v == level)).ToArray())];
        var result = Kappa.Fleiss(counts, question.ConfLevel);
        Fields body = new()
        {
            { "estimates", new[] { Row("fleiss", result) } },
            { "table", new Fields { { "levels", levels.ToArray() }, { "raters", rows.Length == 0 ? 0 : rows[0].Length } } },
        };
        return new(new Answer("Fleiss' kappa", rows.Length, frame.Dropped + incomplete, body) { Warnings = result.Warnings }, []);
    }

    // The levels of both raters: those of one where they hold the other's, else sorted (numbers by size).
    private static List<string> Together(Factor a, Factor b)
    {
        var (first, second) = a.Levels.Count >= b.Levels.Count ? (a, b) : (b, a);
        return second.Levels.All(first.Levels.Contains)
            ? [.. first.Levels]
            : [.. first.Levels.Union(second.Levels).OrderBy(OptionText.Number).ThenBy(level => level, StringComparer.Ordinal)];
    }

    private static Fields Row(string name, KappaResult r) => new()
    {
        { "name", name },
        { "estimate", r.Estimate },
        { "stdError", r.StdError },
        { "nullStdError", r.NullStdError },
        { "statistic", r.Statistic },
        { "pValue", r.PValue },
        { "confLow", r.Interval.Low },
        { "confHigh", r.Interval.High },
        { "observed", r.Observed },
        { "expected", r.Expected },
    };
}
