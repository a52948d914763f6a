using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Correlation;

/// <summary><c>cor "~ x + y"</c>: correlation of two variables, or a matrix of several.</summary>
public static class CorWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("cor", "Pearson's, Spearman's and Kendall's correlation with exact p, ties and intervals; a matrix for several variables", "stats::cor.test, cor, DescTools::KendallTauB", Ask)
    {
        Forms =
        [
            new("~ x + y", "two variables"),
            new("~ x + y + z", "a matrix of all pairs"),
            new("y ~ x", "the same as ~ x + y"),
        ],
        OwnOptions =
        [
            CorrelationOptions.Coefficient,
            new("exact", OptionKind.Flag, "Exact p of Spearman and Kendall; not given: R's rule (Kendall below 50 pairs, Spearman to 1290, without ties)"),
            MethodOption.Switch("continuity", "Continuity correction of the approximate p of Spearman and Kendall"),
            MethodOption.Among("conf-type", "Interval of Kendall's tau: asymptotic under ties, or Fieller's z", "asymptotic", "fieller"),
            MethodOption.Among("use", "Rows of a matrix: complete in all variables, or in each pair", "complete", "pairwise"),
            CommonOptions.Alternative,
            CommonOptions.ConfLevel,
        ],
        AnswerKeys = [.. Keys.Estimate(), .. CorrelationOptions.Matrix],
        Notes = "R's `cor.test` has no interval for Spearman and Kendall; here they are those of Bonett and Wright, and of Brown and Benedetti (n log n, also with ties).",
        Theory = ["correlation"],
        Examples = ["cor \"~ meal.cal + wt.loss\" --data lung.csv", "cor \"~ mpg + gear\" --method kendall --exact false --data mtcars.csv", "cor \"~ age + ph.karno + pat.karno\" --use pairwise --data lung.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(
        frame =>
        {
            Variable[] variables = [.. frame.Left, .. frame.Right];
            if ((question.Misfit(frame, frame.Left.Count, (frame.Left.Count == 1 ? 1 : 2, int.MaxValue)) ?? question.NotNumeric(variables)) is { } refusal)
            {
                return refusal;
            }

            if (variables.Length > 2)
            {
                return Matrix(question, frame, variables);
            }

            var test = Test(question, variables[0].Numbers!, variables[1].Numbers!);
            var name = question.Kind() switch { CorrelationKind.Spearman => "rho", CorrelationKind.Kendall => "tau", _ => "cor" };
            return new(
                new Answer(test.Method, test.N, question.Data.Rows - test.N, new Fields { { "estimate", Broom.Estimate(name, test.Estimate, test.Confidence, test: test) } }) { Warnings = test.Warnings },
                []);
        },
        new() { KeepIncomplete = question.Text("use") == "pairwise" });

    private static Outcome<Answer> Matrix(Question question, VariableFrame frame, Variable[] variables)
    {
        var table = new CorrelationTable([.. variables.Select(v => v.Label)]);
        for (var i = 0; i < variables.Length; i++)
        {
            table.Count(i, variables[i].Numbers!.Count(v => !double.IsNaN(v)));
            for (var j = 0; j < i; j++)
            {
                var pair = Test(question, variables[j].Numbers!, variables[i].Numbers!);
                table.Set(j, i, pair);
                table.Set(i, j, pair with { Warnings = [] });
            }
        }

        return new(
            new Answer($"Correlation matrix ({question.Text("method")})", frame.Count, frame.Dropped, new Fields { { "matrix", table.ToFields() } }) { Warnings = table.Warnings },
            []);
    }

    private static CorrelationResult Test(Question question, double[] x, double[] y)
    {
        var (side, level, exact, continuity) = (question.Alternative, question.ConfLevel, question.FlagOrNone("exact"), question.Flag("continuity"));
        return question.Kind() switch
        {
            CorrelationKind.Spearman => SpearmanCorrelation.Test(x, y, side, exact, continuity, level),
            CorrelationKind.Kendall => KendallCorrelation.Test(
                x, y, side, exact, continuity, level, question.Text("conf-type") == "fieller" ? KendallInterval.Fieller : KendallInterval.Asymptotic),
            _ => PearsonCorrelation.Test(x, y, side, level),
        };
    }
}
