using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Correlation;

/// <summary>Partial and semipartial correlation given control variables, from the inverse of the correlation matrix
/// (Kim 2015). Theory: docs/theory/correlation.md.</summary>
public static class PartialCorrelation
{
    /// <summary>Correlation of x and y given the controls.</summary>
    /// <param name="x">First variable; NaN is missing.</param>
    /// <param name="y">Second variable; NaN is missing.</param>
    /// <param name="controls">Control variables, one column each.</param>
    /// <param name="kind">Coefficient.</param>
    /// <param name="confidenceLevel">Level of the interval (Fisher's z; Pearson and Spearman).</param>
    /// <param name="studentT">p from Student's t on n - 2 - k degrees of freedom; false for the normal distribution that
    /// ppcor 1.1 uses, which is too small in short series.</param>
    /// <param name="semipartial">Only y is freed of the controls.</param>
    public static CorrelationResult Test(
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        IReadOnlyList<double[]> controls,
        CorrelationKind kind = CorrelationKind.Pearson,
        double confidenceLevel = 0.95,
        bool studentT = true,
        bool semipartial = false)
    {
        var method = $"{(semipartial ? "Semipartial" : "Partial")} correlation ({kind})";
        var columns = Complete([[.. x], [.. y], .. controls]);
        var n = columns[0].Length;
        var gp = controls.Count;
        if (n - gp < 3)
        {
            return CorrelationResult.Unusable(n, method, StatisticalWarning.TooFew($"{n} complete rows for {gp} controls."));
        }

        var inverse = SymmetricMatrix.Inverse(CorrelationMatrix.Of(columns, kind));
        if (inverse is null)
        {
            return CorrelationResult.Unusable(n, method, StatisticalWarning.Aliased(
                "A variable is constant or a combination of the others."));
        }

        var r = semipartial ? Semipartial(inverse, 0, 1) : Partial(inverse, 0, 1);
        return Significance(r, n, gp, kind, confidenceLevel, studentT) with { Method = method };
    }

    /// <summary>The test of a partial or semipartial correlation that is known.</summary>
    /// <param name="r">The coefficient.</param>
    /// <param name="n">Complete rows.</param>
    /// <param name="controls">Number of control variables.</param>
    /// <param name="kind">Coefficient.</param>
    /// <param name="confidenceLevel">Level of the interval (Fisher's z; Pearson and Spearman).</param>
    /// <param name="studentT">p from Student's t; false for the normal distribution that ppcor 1.1 uses.</param>
    public static CorrelationResult Significance(
        double r, int n, int controls, CorrelationKind kind, double confidenceLevel = 0.95, bool studentT = true)
    {
        if (kind == CorrelationKind.Kendall)
        {
            double m = n - controls;
            var z = r / Math.Sqrt(2.0 * ((2 * m) + 5) / (9.0 * m * (m - 1)));
            return new CorrelationResult(r, z, null, 2 * Normal.Cdf(Math.Abs(z), upper: true), Interval.None, n, "");
        }

        double df = n - 2 - controls;
        var t = r * Math.Sqrt(df / ((1 - r) * (1 + r)));
        var confidence = df > 1 ? FisherZ.Around(r, 1 / Math.Sqrt(df - 1), confidenceLevel) : Interval.None;
        var p = studentT ? StudentT.TwoSidedP(t, df) : 2 * Normal.Cdf(Math.Abs(t), upper: true);
        return new CorrelationResult(r, t, df, p, confidence, n, "");
    }

    /// <summary>All partial correlations of the columns, each pair given all others; null where the matrix is singular.</summary>
    /// <param name="columns">Variables; rows with NaN are dropped.</param>
    /// <param name="kind">Coefficient.</param>
    public static double[,]? Matrix(IReadOnlyList<double[]> columns, CorrelationKind kind = CorrelationKind.Pearson) =>
        Scaled(columns, kind, Partial);

    /// <summary>All semipartial correlations: row variable with the column variable freed of all others.</summary>
    /// <param name="columns">Variables; rows with NaN are dropped.</param>
    /// <param name="kind">Coefficient.</param>
    public static double[,]? SemipartialMatrix(IReadOnlyList<double[]> columns, CorrelationKind kind = CorrelationKind.Pearson) =>
        Scaled(columns, kind, Semipartial);

    private static double Partial(double[,] c, int i, int j) => -c[i, j] / Math.Sqrt(c[i, i] * c[j, j]);

    private static double Semipartial(double[,] c, int i, int j) =>
        Partial(c, i, j) / Math.Sqrt(Math.Abs(c[i, i] - (c[i, j] * c[i, j] / c[j, j])));

    private static double[,]? Scaled(
        IReadOnlyList<double[]> columns, CorrelationKind kind, Func<double[,], int, int, double> entry)
    {
        if (SymmetricMatrix.Inverse(CorrelationMatrix.Of(Complete(columns), kind)) is not { } c)
        {
            return null;
        }

        var m = columns.Count;
        var result = new double[m, m];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                result[i, j] = i == j ? 1 : entry(c, i, j);
            }
        }

        return result;
    }

    private static double[][] Complete(IReadOnlyList<double[]> columns)
    {
        foreach (var c in columns)
        {
            Pairs.RequireSameLength(columns[0], c);
        }

        var rows = Enumerable.Range(0, columns[0].Length).Where(i => columns.All(c => !double.IsNaN(c[i]))).ToArray();
        return [.. columns.Select(c => rows.Select(i => c[i]).ToArray())];
    }
}
