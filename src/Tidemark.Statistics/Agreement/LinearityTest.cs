namespace Tidemark.Statistics.Agreement;

/// <summary>Cumulative sum test that the relation of two methods is a straight line (Passing and Bablok 1983, section 6).
/// Theory: docs/theory/passing-bablok.md.</summary>
public static class LinearityTest
{
    /// <summary>Tests the line.</summary>
    /// <param name="x">First method.</param>
    /// <param name="y">Second method.</param>
    /// <param name="line">The line fitted to them.</param>
    public static TestResult Of(IReadOnlyList<double> x, IReadOnlyList<double> y, LineFit line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Pairs.RequireSameLength(x, y);
        var (a, b) = Pairs.Complete(x, y);
        var residuals = line.Residuals(a, b);
        double above = residuals.Count(r => r > 0);
        double below = residuals.Count(r => r < 0);
        if (!(above > 0 && below > 0))
        {
            return new TestResult(double.NaN, null, double.NaN, "cumulative sum test of linearity")
            {
                Warnings = [StatisticalWarning.Constant("No residuals on both sides of the line: linearity cannot be tested.")],
            };
        }

        var slope = line.Slope.Estimate;
        var (sum, largest) = (0.0, 0.0);
        foreach (var i in Enumerable.Range(0, a.Length).OrderBy(i => (b[i] - line.Intercept.Estimate + (a[i] / slope)) / Math.Sqrt(1 + (1 / (slope * slope)))))
        {
            sum += residuals[i] > 0 ? Math.Sqrt(below / above) : residuals[i] < 0 ? -Math.Sqrt(above / below) : 0;
            largest = Math.Max(largest, Math.Abs(sum));
        }

        var h = largest / Math.Sqrt(above + 1);
        return new TestResult(h, null, Kolmogorov(h), "cumulative sum test of linearity");
    }

    /// <summary>P(K &gt; h) of Kolmogorov's limiting distribution.</summary>
    private static double Kolmogorov(double h)
    {
        if (h < 0.2)
        {
            return 1;
        }

        var p = 0.0;
        for (var k = 1; k <= 100; k++)
        {
            p += (k % 2 == 1 ? 2 : -2) * Math.Exp(-2 * h * h * k * k);
        }

        return Math.Clamp(p, 0, 1);
    }
}
