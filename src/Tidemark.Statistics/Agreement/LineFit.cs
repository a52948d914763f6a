namespace Tidemark.Statistics.Agreement;

/// <summary>The line between two measurement methods.</summary>
/// <param name="Intercept">Constant difference.</param>
/// <param name="Slope">Proportional difference.</param>
/// <param name="N">Pairs used.</param>
/// <param name="Convergence">Verdict on an iterative fit.</param>
/// <param name="Warnings">What the data could not carry.</param>
public sealed record LineFit(
    LineCoefficient Intercept, LineCoefficient Slope, int N, Convergence Convergence, IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>Residuals in the direction of the error ratio, y - a - bx.</summary>
    /// <param name="x">First method.</param>
    /// <param name="y">Second method.</param>
    public double[] Residuals(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        [.. x.Zip(y, (a, b) => b - Intercept.Estimate - (Slope.Estimate * a))];

    /// <summary>Difference of the methods at a medical decision level, a + (b - 1)x.</summary>
    /// <param name="level">Value of the first method.</param>
    public double BiasAt(double level) => Intercept.Estimate + ((Slope.Estimate - 1) * level);
}
