using Tidemark.Statistics.Correlation;

namespace Tidemark.Analysis.Methods.Correlation;

/// <summary>Options and keys that the correlation methods share.</summary>
internal static class CorrelationOptions
{
    public static readonly MethodOption Coefficient = MethodOption.Among("method", "The coefficient", "pearson", "spearman", "kendall");

    /// <summary>Keys of a matrix of correlations.</summary>
    public static IReadOnlyList<AnswerKey> Matrix { get; } =
    [
        new("matrix.rows", "variables of the rows"),
        new("matrix.columns", "variables of the columns"),
        new("matrix.estimate", "coefficients"),
        new("matrix.statistic", "their statistics"),
        new("matrix.pValue", "p values; 0 on the diagonal"),
        new("matrix.confLow", "lower confidence limits"),
        new("matrix.confHigh", "upper confidence limits"),
        new("matrix.n", "complete pairs, or rows"),
    ];

    public static CorrelationKind Kind(this Question question) => question.Text("method") switch
    {
        "spearman" => CorrelationKind.Spearman,
        "kendall" => CorrelationKind.Kendall,
        _ => CorrelationKind.Pearson,
    };
}
