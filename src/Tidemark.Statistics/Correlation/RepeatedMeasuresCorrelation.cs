using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.Correlation;

/// <summary>Correlation within subjects along repeated measures (Bland and Altman 1995), optionally adjusted for a further
/// factor such as the visit: two series that merely both fall with time correlate by themselves.
/// Theory: docs/theory/repeated-measures-correlation.md.</summary>
public static class RepeatedMeasuresCorrelation
{
    /// <summary>Correlates x and y after removing the means of subjects, and of the levels of the factor.</summary>
    /// <param name="subjects">Subject code of each row, any integers.</param>
    /// <param name="x">First variable; NaN is missing.</param>
    /// <param name="y">Second variable; NaN is missing.</param>
    /// <param name="factor">Level code of the further factor of each row, or null.</param>
    /// <param name="confidenceLevel">Level of the interval, Fisher's z with df + 2 pairs.</param>
    public static CorrelationResult Test(
        IReadOnlyList<int> subjects,
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        IReadOnlyList<int>? factor = null,
        double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(x, y);
        Pairs.RequireSameLength(x, subjects);
        var method = factor is null ? "Repeated measures correlation" : "Repeated measures correlation adjusted for a factor";
        var rows = Enumerable.Range(0, x.Count).Where(i => !double.IsNaN(x[i]) && !double.IsNaN(y[i])).ToArray();
        int[] groups = [.. rows.Select(i => subjects[i])];
        var k = groups.Distinct().Count();
        var dummies = factor is null ? [] : Dummies([.. rows.Select(i => factor[i])]);
        var within = new QrDecomposition([.. dummies.Select(d => Centered(d, groups))]);
        var df = rows.Length - k - 1 - within.Rank;
        if (df < 1)
        {
            return CorrelationResult.Unusable(rows.Length, method, StatisticalWarning.TooFew(
                $"{rows.Length} complete rows of {k} subjects leave no degree of freedom."));
        }

        double[] columnX = [.. rows.Select(i => x[i])];
        double[] columnY = [.. rows.Select(i => y[i])];
        var u = Residuals(Centered(columnX, groups), within);
        var v = Residuals(Centered(columnY, groups), within);
        var (suu, svv, suv) = (Dot(u, u), Dot(v, v), Dot(u, v));
        if (suu <= 1e-24 * Dot(columnX, columnX) || svv <= 1e-24 * Dot(columnY, columnY))
        {
            return CorrelationResult.Unusable(rows.Length, method, StatisticalWarning.Constant(
                "A variable does not vary within subjects."));
        }

        var r = Math.Clamp(suv / Math.Sqrt(suu) / Math.Sqrt(svv), -1, 1);
        var t = r * Math.Sqrt(df / ((1 - r) * (1 + r)));
        var confidence = df > 1 ? FisherZ.Around(r, 1 / Math.Sqrt(df - 1), confidenceLevel) : Interval.None;
        return new CorrelationResult(
            r, t, df, PearsonCorrelation.TPValue(t, df, Alternative.TwoSided), confidence, rows.Length, method)
        {
            Slope = suv / suu,
            SlopeStdError = Math.Sqrt(svv * (1 - r) * (1 + r) / df / suu),
            Warnings = [.. Verdicts(groups)],
        };
    }

    private static IEnumerable<StatisticalWarning> Verdicts(int[] groups)
    {
        var single = groups.GroupBy(g => g).Count(g => g.Count() == 1);
        if (single > 0)
        {
            yield return StatisticalWarning.TooFew($"{single} subjects have one complete row; they cost a row and a degree of freedom each and say nothing.");
        }
    }

    private static double[] Residuals(double[] column, QrDecomposition within) =>
        within.Rank == 0 ? column : within.Residuals(within.QTransposed(column));

    private static IEnumerable<double[]> Dummies(int[] codes) =>
        codes.Distinct().Order().Skip(1).Select(level => codes.Select(c => c == level ? 1.0 : 0).ToArray());

    private static double[] Centered(double[] column, int[] groups)
    {
        var sums = new Dictionary<int, (double Sum, int N)>();
        for (var i = 0; i < column.Length; i++)
        {
            var (sum, n) = sums.GetValueOrDefault(groups[i]);
            sums[groups[i]] = (sum + column[i], n + 1);
        }

        return [.. column.Select((v, i) => v - (sums[groups[i]].Sum / sums[groups[i]].N))];
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (p, q) => p * q).Sum();
}
