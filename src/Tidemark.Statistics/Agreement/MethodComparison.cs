namespace Tidemark.Statistics.Agreement;

/// <summary>The line between two measurement methods, with intervals for the constant and the proportional difference.
/// Theory: docs/theory/deming-regression.md, docs/theory/passing-bablok.md.</summary>
public static class MethodComparison
{
    /// <summary>Fits the line y = a + bx.</summary>
    /// <param name="x">Values of the first method; NaN drops the pair.</param>
    /// <param name="y">Values of the second method.</param>
    /// <param name="method">How the line is found.</param>
    /// <param name="options">Options.</param>
    /// <exception cref="ArgumentException">The lengths differ, the error ratio is not positive, or a bootstrap has no generator.</exception>
    public static LineFit Fit(IReadOnlyList<double> x, IReadOnlyList<double> y, LineMethod method, LineOptions? options = null)
    {
        options ??= new LineOptions();
        Pairs.RequireSameLength(x, y);
        if (!(options.ErrorRatio > 0))
        {
            throw new ArgumentException("The ratio of error variances must be positive.", nameof(options));
        }

        var (a, b) = Pairs.Complete(x, y);
        return Refusal(a, b, method) is { } warning
            ? Nothing(a.Length, warning)
            : new LineWork(a, b, method, options).Fit();
    }

    private static StatisticalWarning? Refusal(double[] x, double[] y, LineMethod method) =>
        x.Length < 3 ? StatisticalWarning.TooFew($"{x.Length} pairs: a line between methods needs at least 3.")
        : x.All(v => v == x[0]) ? StatisticalWarning.Constant("The first method's values do not vary: no line.")
        : y.All(v => v == y[0]) && method is LineMethod.Deming or LineMethod.WeightedDeming
            ? StatisticalWarning.Constant("The second method's values do not vary: errors in both cannot be told apart.")
        : method == LineMethod.WeightedLeastSquares && x.Any(v => v == 0)
            ? StatisticalWarning.Domain("A value of 0 has no weight 1/x².")
        : null;

    private static LineFit Nothing(int n, StatisticalWarning warning)
    {
        var none = new LineCoefficient(double.NaN, double.NaN, Interval.None);
        return new LineFit(none, none, n, new Convergence(ConvergenceStatus.Singular, 0, double.NaN), [warning]);
    }
}
