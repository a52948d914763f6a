namespace Tidemark.Statistics.Algebra;

/// <summary>A cubic spline through points whose third derivative at each end is that of the cubic through the four points
/// there (Forsythe, Malcolm and Moler 1977, section 4.4).</summary>
internal sealed class InterpolatingSpline
{
    private readonly double[] x;
    private readonly double[] y;
    private readonly double[] σ;

    /// <summary>Makes the spline of at least two points, x ascending.</summary>
    public InterpolatingSpline(double[] x, double[] y)
    {
        (this.x, this.y) = (x, y);
        var n = x.Length;
        double[] h = [.. Enumerable.Range(0, n - 1).Select(i => x[i + 1] - x[i])];
        double[] slope = [.. Enumerable.Range(0, n - 1).Select(i => (y[i + 1] - y[i]) / h[i])];
        var (below, diagonal, above, right) = (new double[n], new double[n], new double[n], new double[n]);
        for (var i = 1; i < n - 1; i++)
        {
            (below[i], diagonal[i], above[i], right[i]) = (h[i - 1], 2 * (h[i - 1] + h[i]), h[i], slope[i] - slope[i - 1]);
        }

        (diagonal[0], above[0], right[0]) = (-1, 1, n > 3 ? h[0] * Third(slope, 0) : 0);
        (diagonal[n - 1], below[n - 1], right[n - 1]) = (1, -1, n > 3 ? h[n - 2] * Third(slope, n - 4) : 0);
        σ = Solved(below, diagonal, above, right);
    }

    /// <summary>The value at a point between the first and the last.</summary>
    public double At(double at)
    {
        var i = Math.Clamp(Array.FindLastIndex(x, v => v <= at), 0, x.Length - 2);
        var h = x[i + 1] - x[i];
        var w = (at - x[i]) / h;
        var v = 1 - w;
        return (w * y[i + 1]) + (v * y[i]) + (h * h * ((((w * w * w) - w) * σ[i + 1]) + (((v * v * v) - v) * σ[i])));
    }

    private double Third(double[] slope, int i)
    {
        var left = (slope[i + 1] - slope[i]) / (x[i + 2] - x[i]);
        var right = (slope[i + 2] - slope[i + 1]) / (x[i + 3] - x[i + 1]);
        return (right - left) / (x[i + 3] - x[i]);
    }

    private static double[] Solved(double[] below, double[] diagonal, double[] above, double[] right)
    {
        var n = right.Length;
        for (var i = 1; i < n; i++)
        {
            var factor = below[i] / diagonal[i - 1];
            diagonal[i] -= factor * above[i - 1];
            right[i] -= factor * right[i - 1];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            right[i] = (right[i] - (i < n - 1 ? above[i] * right[i + 1] : 0)) / diagonal[i];
        }

        return right;
    }
}
