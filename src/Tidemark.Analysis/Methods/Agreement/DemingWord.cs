using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary><c>deming "y ~ x"</c>: the line between two methods that both have errors.</summary>
public static class DemingWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("deming", "line between two methods by Deming's regression, also weighted, and by least squares", "mcr::mcreg", Ask)
    {
        Forms = [new("y ~ x", "method y against method x")],
        OwnOptions =
        [
            MethodOption.Among("method", "Regression: Deming, Linnet's weighted Deming, least squares, least squares with weights 1/x²", "deming", "wdeming", "linreg", "wlinreg"),
            new("error-ratio", OptionKind.Number, "Ratio of the error variances, x over y") { Default = "1", AtLeast = 0, Open = true },
            .. LineQuestion.Options,
        ],
        AnswerKeys = LineQuestion.AnswerKeys,
        Notes = "The weighted regression is iterated to the end and has jackknife intervals; mcr stops it at 1e-6.",
        Theory = ["deming-regression"],
        Examples = ["deming \"plasma ~ serum\" --data creatinine.csv --method wdeming --ci jackknife"],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        var (method, name) = question.Text("method") switch
        {
            "wdeming" => (LineMethod.WeightedDeming, "Weighted Deming regression"),
            "linreg" => (LineMethod.LeastSquares, "Least squares"),
            "wlinreg" => (LineMethod.WeightedLeastSquares, "Weighted least squares"),
            _ => (LineMethod.Deming, "Deming regression"),
        };
        return LineQuestion.Answer(question, method, name, new LineOptions { ErrorRatio = question.Number("error-ratio") });
    }
}
