namespace Tidemark.Statistics.LinearModels;

/// <summary>Case deletion diagnostics of a linear model in closed form (Belsley, Kuh and Welsch 1980, section 2.1).
/// Theory: docs/theory/linear-model.md.</summary>
public static class LinearModelInfluence
{
    /// <summary>One row per observation used.</summary>
    /// <param name="fit">The fit.</param>
    public static IReadOnlyList<InfluenceRow> Of(LinearModelFit fit) => [.. Enumerable.Range(0, fit.N).Select(i => Row(fit, i))];

    private static InfluenceRow Row(LinearModelFit fit, int i)
    {
        var (h, w, p, df) = (fit.Leverages[i], fit.RootWeights[i], fit.Rank, fit.ResidualDf);
        var e = fit.Residuals[i] * w;
        var s2 = fit.ResidualStdDev * fit.ResidualStdDev;
        var without = Math.Sqrt(Math.Max(0, (fit.ResidualSumOfSquares - (e * e / (1 - h))) / (df - 1)));
        var standardized = e / (fit.ResidualStdDev * Math.Sqrt(1 - h));
        var studentized = e / (without * Math.Sqrt(1 - h));
        var ratio = Math.Pow(without * without / s2, p) / (1 - h);
        return new InfluenceRow(
            fit.Rows[i], h, fit.Residuals[i], standardized, studentized, without,
            standardized * standardized * h / ((1 - h) * p), studentized * Math.Sqrt(h / (1 - h)), ratio, Change(fit, i, e / (1 - h)));
    }

    private static double[] Change(LinearModelFit fit, int i, double e)
    {
        var change = Enumerable.Repeat(double.NaN, fit.Terms.Count).ToArray();
        for (var j = 0; j < fit.Rank; j++)
        {
            var sum = 0.0;
            for (var k = 0; k < fit.Rank; k++)
            {
                sum += fit.UnitCovariance[j, k] * fit.Design.Columns[fit.Pivot[k]][i];
            }

            change[fit.Pivot[j]] = sum * fit.RootWeights[i] * e;
        }

        return change;
    }
}
