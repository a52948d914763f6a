using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The hypotheses Lβ = 0 of an analysis of variance table (Searle 1987, chapter 12; SAS's types of estimable functions).
/// Columns that others span are not tested.</summary>
public static class TermHypotheses
{
    /// <summary>Type I: each term after those before it, from the triangular factor of the design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="columns">Indices of the columns of the term tested.</param>
    public static IReadOnlyList<double[]> Sequential(DesignMatrix design, IReadOnlyList<int> columns) =>
        After(design, [.. Enumerable.Range(0, design.Columns.Count)], columns);

    /// <summary>Type II: a term after all others that do not contain it.</summary>
    /// <param name="design">The design.</param>
    /// <param name="columns">Indices of the columns of the term tested.</param>
    /// <param name="containing">Indices of the columns of the terms that contain it.</param>
    public static IReadOnlyList<double[]> AfterOthers(DesignMatrix design, IReadOnlyList<int> columns, IReadOnlyList<int> containing)
    {
        int[] others = [.. Enumerable.Range(0, design.Columns.Count).Except(columns).Except(containing)];
        return After(design, [.. others, .. columns, .. containing], columns);
    }

    /// <summary>Type III: the coefficients of the term in a design of the same space whose factors sum to zero, as functions of the
    /// coefficients of this design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="sumToZero">The same model with sum-to-zero contrasts, column by column of the same terms.</param>
    /// <param name="columns">Indices of the columns of the term tested.</param>
    public static IReadOnlyList<double[]> Marginal(DesignMatrix design, DesignMatrix sumToZero, IReadOnlyList<int> columns)
    {
        var qr = new QrDecomposition(sumToZero.Columns);
        double[][] map = [.. design.Columns.Select(c => qr.Solve(qr.QTransposed(c)))];
        return [.. columns.Select(c => Array.IndexOf(qr.Pivot, c)).Where(k => k >= 0).Select(k => map.Select(m => m[k]).ToArray())];
    }

    // Rows of R for the columns of the term, the columns of the design in the order given.
    private static double[][] After(DesignMatrix design, int[] order, IReadOnlyList<int> columns)
    {
        var qr = new QrDecomposition([.. order.Select(j => design.Columns[j])]);
        double[][] rotated = [.. design.Columns.Select(c => qr.QTransposed(c))];
        return [.. Enumerable.Range(0, qr.Rank).Where(k => columns.Contains(order[qr.Pivot[k]]))
            .Select(k => Enumerable.Range(0, design.Columns.Count).Select(j => Clean(rotated[j], k)).ToArray())];
    }

    // Below the diagonal R is zero; rounding would make a contrast of columns that are not in it.
    private static double Clean(double[] column, int k)
    {
        var length = Math.Sqrt(Spans.Dot(column, column));
        return Math.Abs(column[k]) > 1e-12 * length ? column[k] : 0;
    }
}
