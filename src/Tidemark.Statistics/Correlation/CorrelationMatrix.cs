namespace Tidemark.Statistics.Correlation;

/// <summary>Correlation matrices, each entry from the pairs complete for it. Theory: docs/theory/correlation.md.</summary>
public static class CorrelationMatrix
{
    /// <summary>The matrix of coefficients; NaN where a variable is constant.</summary>
    /// <param name="columns">Variables of equal length; NaN is missing, pairwise.</param>
    /// <param name="kind">Coefficient.</param>
    public static double[,] Of(IReadOnlyList<double[]> columns, CorrelationKind kind = CorrelationKind.Pearson)
    {
        var m = columns.Count;
        var matrix = new double[m, m];
        for (var i = 0; i < m; i++)
        {
            matrix[i, i] = 1;
            for (var j = 0; j < i; j++)
            {
                var (x, y) = Pairs.Complete(columns[i], columns[j]);
                matrix[i, j] = matrix[j, i] = kind switch
                {
                    CorrelationKind.Spearman => SpearmanCorrelation.Coefficient(x, y),
                    CorrelationKind.Kendall => KendallCorrelation.Coefficient(x, y),
                    _ => PearsonCorrelation.Coefficient(x, y),
                };
            }
        }

        return matrix;
    }
}
