using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Generalized variance inflation factors of terms (Fox and Monette 1992): with R the correlation of the estimates
/// without the constant, det R(term) det R(others) / det R. Theory: docs/theory/linear-model.md.</summary>
public static class VarianceInflation
{
    /// <summary>One factor a term; NaN where there are fewer than two terms or a column is aliased.</summary>
    /// <param name="covariance">Covariance of the estimates, in the order of the design.</param>
    /// <param name="terms">Terms and their columns.</param>
    public static IReadOnlyList<VarianceInflationFactor> Of(double[,] covariance, IReadOnlyList<ModelTerm> terms)
    {
        int[] all = [.. terms.SelectMany(t => t.Columns)];
        return [.. terms.Select(term => new VarianceInflationFactor(
            term.Label,
            term.Columns.Count,
            terms.Count < 2 ? double.NaN : Math.Exp(LogDeterminant(covariance, [.. term.Columns]) + LogDeterminant(covariance, [.. all.Except(term.Columns)]) - LogDeterminant(covariance, all))))];
    }

    private static double LogDeterminant(double[,] covariance, int[] columns)
    {
        var r = new double[columns.Length, columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                r[i, j] = covariance[columns[i], columns[j]] / Math.Sqrt(covariance[columns[i], columns[i]] * covariance[columns[j], columns[j]]);
            }
        }

        return SymmetricMatrix.Cholesky(r) is { } l ? SymmetricMatrix.LogDeterminant(l) : double.NaN;
    }
}
