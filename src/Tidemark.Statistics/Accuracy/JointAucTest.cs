using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>Whether several areas are equal: the chi-square test of a contrast Lθ = 0 of DeLong, DeLong and Clarke-Pearson (1988,
/// equation 6). Theory: docs/theory/roc-curve.md.</summary>
public static class JointAucTest
{
    private const double Singular = 1e-10;

    /// <summary>Curves of the same rows.</summary>
    /// <param name="curves">Two curves or more, of the same rows in the same order.</param>
    /// <param name="contrasts">Rows of L, one number a curve; default the differences from the first.</param>
    /// <returns>Chi-square with as many degrees of freedom as LSLᵀ has rank; NaN with a warning where that is 0.</returns>
    /// <exception cref="ArgumentException">The rows differ, or a contrast has not one number a curve.</exception>
    public static TestResult Paired(IReadOnlyList<RocCurve> curves, IReadOnlyList<double[]>? contrasts = null) =>
        Of([.. curves.Select(c => c.Auc)], PairedCurves.CovarianceMatrix(curves), contrasts, "DeLong's test for several correlated ROC curves");

    /// <summary>Curves of different rows.</summary>
    /// <param name="curves">Two curves or more.</param>
    /// <param name="contrasts">Rows of L, one number a curve; default the differences from the first.</param>
    /// <returns>Chi-square with as many degrees of freedom as LSLᵀ has rank; NaN with a warning where that is 0.</returns>
    /// <exception cref="ArgumentException">A contrast has not one number a curve.</exception>
    public static TestResult Unpaired(IReadOnlyList<RocCurve> curves, IReadOnlyList<double[]>? contrasts = null)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var s = new double[curves.Count, curves.Count];
        for (var i = 0; i < curves.Count; i++)
        {
            s[i, i] = curves[i].Variance;
        }

        return Of([.. curves.Select(c => c.Auc)], s, contrasts, "DeLong's test for several ROC curves");
    }

    private static TestResult Of(double[] areas, double[,] covariance, IReadOnlyList<double[]>? contrasts, string method)
    {
        var rows = contrasts ?? Differences(areas.Length);
        if (rows.Any(row => row.Length != areas.Length))
        {
            throw new ArgumentException($"A contrast of {areas.Length} areas has {areas.Length} numbers.", nameof(contrasts));
        }

        double Form(double[] a, double[] b) => a.Select((x, i) => x * b.Select((y, j) => y * covariance[i, j]).Sum()).Sum();
        double[] effect = [.. rows.Select(row => row.Zip(areas, (l, a) => l * a).Sum())];
        var spread = new double[rows.Count, rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < rows.Count; j++)
            {
                spread[i, j] = Form(rows[i], rows[j]);
            }
        }

        return Wald(effect, spread, method);
    }

    private static TestResult Wald(double[] effect, double[,] spread, string method)
    {
        var isKnown = spread.Cast<double>().All(double.IsFinite);
        var (values, vectors) = isKnown ? SymmetricEigen.Of(spread) : ([], new double[0, 0]);
        var largest = values.DefaultIfEmpty(0).Max();
        var (statistic, df) = (0.0, 0);
        for (var k = 0; k < values.Length && largest > 1e-15; k++)
        {
            if (values[k] > Singular * largest)
            {
                var along = effect.Select((e, i) => e * vectors[i, k]).Sum();
                (statistic, df) = (statistic + (along * along / values[k]), df + 1);
            }
        }

        return df > 0
            ? new TestResult(statistic, df, ChiSquared.UpperTail(statistic, df), method)
            : new TestResult(double.NaN, null, double.NaN, method)
            {
                Warnings = [StatisticalWarning.TooFew("The differences of the areas have no variance: one class only, or the curves are the same or perfect.")],
            };
    }

    private static double[][] Differences(int count) =>
        [.. Enumerable.Range(1, count - 1).Select(k => Enumerable.Range(0, count).Select(i => i == 0 ? 1.0 : i == k ? -1.0 : 0.0).ToArray())];
}
