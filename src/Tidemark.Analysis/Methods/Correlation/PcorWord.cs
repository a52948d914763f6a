using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Correlation;

/// <summary><c>pcor "~ x + y | z1 + z2"</c>: partial and semipartial correlation.</summary>
public static class PcorWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("pcor", "partial and semipartial correlation, Pearson's, Spearman's and Kendall's", "ppcor::pcor.test, pcor, spcor", Ask)
    {
        Forms =
        [
            new("~ x + y | z1 + z2", "x and y given the controls behind the bar"),
            new("~ x + y + z", "a matrix: each pair given all others"),
        ],
        OwnOptions =
        [
            CorrelationOptions.Coefficient,
            MethodOption.Among("type", "Partial, or semipartial: only the second variable (the column) is freed of the controls", "partial", "semipartial"),
            MethodOption.Among("reference", "Reference distribution of the statistic of Pearson and Spearman: normal as ppcor 1.1 has it, or Student's t, which is right in short series", "normal", "t"),
            CommonOptions.ConfLevel,
        ],
        AnswerKeys = [.. Keys.Estimate(), new("controls", "number of control variables"), .. CorrelationOptions.Matrix],
        Notes = "ppcor 1.1 takes p from the normal distribution; so does the default, to give its numbers. With few rows `--reference t` is the one to trust.",
        Theory = ["correlation"],
        Examples = ["pcor \"~ mpg + hp | wt + disp\" --method spearman --data mtcars.csv", "pcor \"~ mpg + hp + wt + disp\" --type semipartial --data mtcars.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if ((question.Misfit(frame, 0, (2, int.MaxValue), (0, int.MaxValue)) ?? question.NotNumeric([.. frame.Right, .. frame.Given])) is { } refusal)
        {
            return refusal;
        }

        if (frame.Given.Count == 0)
        {
            return Matrix(question, frame);
        }

        if (question.Misfit(frame, 0, (2, 2), (1, int.MaxValue)) is { } misfit)
        {
            return misfit;
        }

        double[][] controls = [.. frame.Given.Select(v => v.Numbers!)];
        var test = PartialCorrelation.Test(
            frame.Right[0].Numbers!, frame.Right[1].Numbers!, controls, question.Kind(), question.ConfLevel, question.Text("reference") == "t", IsSemipartial(question));
        return new(
            new Answer(test.Method, test.N, frame.Dropped, new Fields
            {
                { "estimate", Broom.Estimate("cor", test.Estimate, question.Kind() == CorrelationKind.Kendall ? null : test.Confidence, test: test) },
                { "controls", controls.Length },
            })
            { Warnings = test.Warnings },
            []);
    });

    private static bool IsSemipartial(Question question) => question.Text("type") == "semipartial";

    private static Outcome<Answer> Matrix(Question question, VariableFrame frame)
    {
        double[][] columns = [.. frame.Right.Select(v => v.Numbers!)];
        var (kind, controls) = (question.Kind(), columns.Length - 2);
        var method = $"{(IsSemipartial(question) ? "Semipartial" : "Partial")} correlation matrix ({question.Text("method")})";
        var matrix = IsSemipartial(question) ? PartialCorrelation.SemipartialMatrix(columns, kind) : PartialCorrelation.Matrix(columns, kind);
        if (matrix is null || frame.Count - controls < 3)
        {
            return new(new Answer(method, frame.Count, frame.Dropped, []) { Warnings = [StatisticalWarning.Aliased("Too few rows, or a variable is constant or a combination of the others: no matrix.")] }, []);
        }

        var table = new CorrelationTable([.. frame.Right.Select(v => v.Label)]);
        for (var i = 0; i < columns.Length; i++)
        {
            table.Count(i, frame.Count);
            for (var j = 0; j < columns.Length; j++)
            {
                if (i != j)
                {
                    table.Set(i, j, PartialCorrelation.Significance(matrix[i, j], frame.Count, controls, kind, question.ConfLevel, question.Text("reference") == "t"));
                }
            }
        }

        return new(
            new Answer(method, frame.Count, frame.Dropped, new Fields { { "matrix", table.ToFields(kind != CorrelationKind.Kendall) }, { "controls", controls } }),
            []);
    }
}
