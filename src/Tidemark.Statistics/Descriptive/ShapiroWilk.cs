using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Descriptive;

/// <summary>Shapiro and Wilk's test of normality with Royston's approximation of coefficients and p value (1995, AS R94).
/// Theory: docs/theory/shapiro-wilk.md.</summary>
public static class ShapiroWilk
{
    private const int CalibratedUpTo = 5000;
    private static readonly double[] First = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
    private static readonly double[] Second = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];

    /// <summary>Tests whether the values come from a normal distribution; small W speaks against it.</summary>
    /// <param name="values">Three values or more; NaN is dropped.</param>
    /// <returns>W and p; beyond 5000 values a warning, because Royston did not calibrate there.</returns>
    public static TestResult Test(IReadOnlyList<double> values)
    {
        const string Method = "Shapiro-Wilk normality test";
        double[] x = [.. values.Where(v => !double.IsNaN(v)).Order()];
        var n = x.Length;
        if (n < 3 || x[^1] - x[0] <= 1e-19 * Math.Max(Math.Abs(x[0]), Math.Abs(x[^1])))
        {
            return new TestResult(double.NaN, null, double.NaN, Method)
            {
                Warnings = [n < 3
                    ? StatisticalWarning.TooFew($"{n} values; 3 are needed for a test of normality.")
                    : StatisticalWarning.Constant("All values are equal.")],
            };
        }

        var rest = Complement(x, Coefficients(n));
        return new TestResult(1 - rest, null, PValue(rest, n), Method)
        {
            Warnings = n > CalibratedUpTo ? [StatisticalWarning.Domain($"{n} values: the approximation is calibrated to {CalibratedUpTo}.")] : [],
        };
    }

    // Royston (1995), section 2: polynomials in 1/√n for the two outermost coefficients.
    private static double[] Coefficients(int n)
    {
        if (n == 3)
        {
            return [-Math.Sqrt(0.5), 0, Math.Sqrt(0.5)];
        }

        double[] m = [.. Enumerable.Range(1, n).Select(i => Normal.Quantile((i - 0.375) / (n + 0.25)))];
        var squares = m.Sum(v => v * v);
        var u = 1 / Math.Sqrt(n);
        var a = new double[n];
        var last = (m[^1] / Math.Sqrt(squares)) + Polynomial(First, u);
        var before = (m[^2] / Math.Sqrt(squares)) + Polynomial(Second, u);
        var outer = n > 5 ? 2 : 1;
        var φ = n > 5
            ? (squares - (2 * m[^1] * m[^1]) - (2 * m[^2] * m[^2])) / (1 - (2 * last * last) - (2 * before * before))
            : (squares - (2 * m[^1] * m[^1])) / (1 - (2 * last * last));
        for (var i = outer; i < n - outer; i++)
        {
            a[i] = m[i] / Math.Sqrt(φ);
        }

        (a[^1], a[0]) = (last, -last);
        (a[^2], a[1]) = n > 5 ? (before, -before) : (a[^2], a[1]);
        return a;
    }

    // 1 - W without the cancellation where W is near 1.
    private static double Complement(double[] x, double[] a)
    {
        var range = x[^1] - x[0];
        double[] scaled = [.. x.Select(v => v / range)];
        var mean = Moments.Mean(scaled);
        var (ssa, ssx, sax) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var d = scaled[i] - mean;
            ssa += a[i] * a[i];
            ssx += d * d;
            sax += a[i] * d;
        }

        var both = Math.Sqrt(ssa * ssx);
        return (both - sax) * (both + sax) / (ssa * ssx);
    }

    private static double PValue(double rest, int n)
    {
        if (n == 3)
        {
            return Math.Clamp(6 / Math.PI * (Math.Asin(Math.Sqrt(1 - rest)) - Math.Asin(Math.Sqrt(0.75))), 0, 1);
        }

        var y = Math.Log(rest);
        var log = Math.Log(n);
        if (n > 11)
        {
            var center = Polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], log);
            return Normal.Cdf((y - center) / Math.Exp(Polynomial([-0.4803, -0.082676, 0.0030302], log)), upper: true);
        }

        var γ = Polynomial([-2.273, 0.459], n);
        var μ = Polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
        var σ = Math.Exp(Polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
        return y >= γ ? 1e-99 : Normal.Cdf((-Math.Log(γ - y) - μ) / σ, upper: true);
    }

    private static double Polynomial(double[] c, double x) => c.Reverse().Aggregate(0.0, (sum, k) => (sum * x) + k);
}
