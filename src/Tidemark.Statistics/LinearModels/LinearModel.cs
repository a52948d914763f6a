using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Ordinary and weighted least squares by Householder QR (Golub and Van Loan 2013, section 5.3). Aliased columns
/// are reported, not thrown. Theory: docs/theory/linear-model.md.</summary>
public static class LinearModel
{
    /// <summary>Fits y on the columns of a design.</summary>
    /// <param name="design">Design; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response of each row; NaN is missing.</param>
    /// <param name="weights">Prior weights (variance σ²/w), or null; a row of weight 0 takes no part.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    /// <param name="offset">Known part of the linear predictor, or null.</param>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public static LinearModelFit Fit(
        DesignMatrix design,
        IReadOnlyList<double> y,
        IReadOnlyList<double>? weights = null,
        double confidenceLevel = 0.95,
        IReadOnlyList<double>? offset = null)
    {
        var complete = design.CompleteRows([y, .. weights is null ? [] : (IReadOnlyList<double>[])[weights], .. offset is null ? [] : (IReadOnlyList<double>[])[offset]]);
        var rows = weights is null ? complete : UsedRows(complete, weights);
        var x = design.Select(rows);
        double[] root = [.. rows.Select(i => weights is null ? 1 : Math.Sqrt(weights[i]))];
        double[] known = [.. rows.Select(i => offset is null ? 0 : offset[i])];
        double[] response = [.. rows.Select((i, k) => y[i] - known[k])];
        double[] scaled = [.. response.Zip(root, (v, w) => v * w)];
        var qr = new QrDecomposition([.. x.Columns.Select(c => weights is null ? c : [.. c.Zip(root, (v, w) => v * w)])]);
        var qty = qr.QTransposed(scaled);
        var β = qr.Solve(qty);
        double[] residuals = [.. qr.Residuals(qty).Zip(root, (e, w) => e / w)];
        var df = rows.Length - qr.Rank;
        var rss = residuals.Zip(root, (e, w) => e * e * w * w).Sum();
        double[] fitted = [.. response.Select((v, i) => v + known[i] - residuals[i])];
        var (total, constant) = TotalSquares(x, offset is null ? response : fitted, root);
        total += offset is null ? 0 : rss;
        var s2 = df > 0 ? rss / df : double.NaN;
        var unit = qr.InverseCrossProduct();
        var (r2, overall) = Explained(total, rss, qr.Rank - constant, df);
        var logWeights = root.Sum(w => 2 * Math.Log(w));
        return new LinearModelFit(
            Table(x, qr.Pivot, β, unit, s2, df, confidenceLevel),
            Spread(unit, qr.Pivot, x.Columns.Count, s2),
            Math.Sqrt(s2),
            df,
            r2,
            1 - ((1 - r2) * (rows.Length - constant) / df),
            overall,
            0.5 * (logWeights - (rows.Length * (Math.Log(2 * Math.PI * rss / rows.Length) + 1))),
            rows.Length,
            design.Rows - complete.Length,
            residuals,
            qr.Leverages(),
            [.. Verdicts(x, qr, df, rss, total)])
        {
            Design = x,
            Pivot = qr.Pivot,
            UnitCovariance = unit,
            RootWeights = root,
            Effects = qty,
            Fitted = fitted,
            Rows = rows,
            ResidualSumOfSquares = rss,
        };
    }

    private static int[] UsedRows(int[] complete, IReadOnlyList<double> weights) => complete.Any(i => weights[i] < 0)
        ? throw new ArgumentException("A weight is negative.", nameof(weights))
        : [.. complete.Where(i => weights[i] > 0)];

    private static (double Total, int Constant) TotalSquares(DesignMatrix x, double[] y, double[] root)
    {
        var constant = x.Columns.Any(c => c.Length > 0 && c[0] != 0 && c.All(v => v == c[0]));
        var w = root.Sum(r => r * r);
        var center = constant ? y.Zip(root, (v, r) => v * r * r).Sum() / w : 0;
        return (y.Zip(root, (v, r) => (v - center) * (v - center) * r * r).Sum(), constant ? 1 : 0);
    }

    private static (double RSquared, TestResult Overall) Explained(double total, double rss, int df1, int df2)
    {
        var f = (total - rss) / df1 / (rss / df2);
        var p = df1 > 0 && df2 > 0 ? FDistribution.UpperTail(f, df1, df2) : double.NaN;
        return (total > 0 ? 1 - (rss / total) : double.NaN, new TestResult(df1 > 0 ? f : double.NaN, df1, p, "F test"));
    }

    private static Coefficient[] Table(
        DesignMatrix x, int[] pivot, double[] β, double[,] unit, double s2, double df, double level)
    {
        var q = df > 0 ? StudentT.Quantile(0.5 + (level / 2), df) : double.NaN;
        Coefficient[] table = [.. x.Terms.Select(t => new Coefficient(
            t, double.NaN, double.NaN, double.NaN, df, double.NaN, double.NaN, double.NaN))];
        for (var j = 0; j < pivot.Length; j++)
        {
            var se = Math.Sqrt(s2 * unit[j, j]);
            var t = β[j] / se;
            table[pivot[j]] = new Coefficient(
                x.Terms[pivot[j]], β[j], se, t, df, StudentT.TwoSidedP(t, df), β[j] - (q * se), β[j] + (q * se));
        }

        return table;
    }

    internal static double[,] Spread(double[,] unit, int[] pivot, int columns, double factor)
    {
        var c = new double[columns, columns];
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var (a, b) = (Array.IndexOf(pivot, i), Array.IndexOf(pivot, j));
                c[i, j] = a < 0 || b < 0 ? double.NaN : factor * unit[a, b];
            }
        }

        return c;
    }

    internal static IEnumerable<StatisticalWarning> AliasedColumns(DesignMatrix x, int[] pivot) =>
        x.Terms.Where((_, j) => !pivot.Contains(j)).Select(t =>
            StatisticalWarning.Aliased($"Column {t} is a combination of the columns before it; it has no estimate."));

    private static IEnumerable<StatisticalWarning> Verdicts(DesignMatrix x, QrDecomposition qr, int df, double rss, double total)
    {
        foreach (var aliased in AliasedColumns(x, qr.Pivot))
        {
            yield return aliased;
        }

        if (df < 1)
        {
            yield return StatisticalWarning.TooFew($"{x.Rows} rows for {qr.Rank} coefficients: no residual degree of freedom.");
        }
        else if (rss <= 1e-28 * total)
        {
            yield return StatisticalWarning.Constant("The fit is perfect; standard errors mean nothing.");
        }
    }
}
