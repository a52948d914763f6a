namespace Tidemark.Statistics.Algebra;

/// <summary>A twice differentiable criterion at a point.</summary>
internal sealed record Curvature(double Value, double[] Gradient, double[,] Hessian);

/// <summary>Newton's method with the Hessian made positive by the absolute values of its eigenvalues, and backtracking
/// (Nocedal and Wright 2006, section 3.4).</summary>
internal static class Newton
{
    private const int MaxIterations = 200;
    private const int MaxPolish = 60;
    private const double Near = 1e-11;
    private const double Negligible = 1e-22;

    /// <summary>Minimizes a criterion.</summary>
    /// <param name="at">The criterion; a value of NaN or +∞ marks a point outside its domain.</param>
    /// <param name="start">Start.</param>
    /// <param name="maxStep">Largest change of a coordinate in one iteration.</param>
    public static (double[] Point, Curvature Last, Convergence Convergence) Minimize(
        Func<double[], Curvature> at, double[] start, double maxStep = double.PositiveInfinity)
    {
        var x = start;
        var here = at(x);
        for (var i = 0; i < MaxIterations; i++)
        {
            var (step, decrease) = Direction(here, maxStep);
            if (decrease <= Near * (1 + Math.Abs(here.Value)))
            {
                return Polish(at, x, here, i);
            }

            var (next, there) = Search(at, x, step, here.Value, decrease);
            if (there is null)
            {
                return (x, here, new Convergence(ConvergenceStatus.NotConverged, i, Norm(here.Gradient)));
            }

            (x, here) = (next, there);
        }

        return (x, here, new Convergence(ConvergenceStatus.NotConverged, MaxIterations, Norm(here.Gradient)));
    }

    // So near the optimum the criterion has no digits left to compare; the gradient has.
    private static (double[] Point, Curvature Last, Convergence Convergence) Polish(
        Func<double[], Curvature> at, double[] x, Curvature here, int iterations)
    {
        for (var i = 0; i < MaxPolish; i++)
        {
            var (step, decrease) = Direction(here, double.PositiveInfinity);
            double[] next = [.. x.Zip(step, (a, s) => a + s)];
            var there = decrease <= Negligible ? here : at(next);
            if (!(Norm(there.Gradient) < 0.7 * Norm(here.Gradient)))
            {
                break;
            }

            (x, here, iterations) = (next, there, iterations + 1);
        }

        return (x, here, new Convergence(ConvergenceStatus.Converged, iterations, Norm(here.Gradient)));
    }

    public static double Norm(double[] g) => g.Length == 0 ? 0 : g.Max(Math.Abs);

    // In coordinates of unit curvature, so that the unit of a column does not matter.
    private static (double[] Step, double Decrease) Direction(Curvature c, double maxStep)
    {
        var n = c.Gradient.Length;
        double[] unit = [.. Enumerable.Range(0, n).Select(j => c.Hessian[j, j] == 0 ? 1 : 1 / Math.Sqrt(Math.Abs(c.Hessian[j, j])))];
        var scaled = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                scaled[i, j] = c.Hessian[i, j] * unit[i] * unit[j];
            }
        }

        var (values, vectors) = SymmetricEigen.Of(scaled);
        var floor = 1e-10 * Math.Max(1e-300, values.Length == 0 ? 1 : values.Max(Math.Abs));
        var step = new double[n];
        var decrease = 0.0;
        for (var k = 0; k < n; k++)
        {
            var along = 0.0;
            for (var j = 0; j < n; j++)
            {
                along += vectors[j, k] * c.Gradient[j] * unit[j];
            }

            var move = along / Math.Max(Math.Abs(values[k]), floor);
            decrease += along * move;
            for (var j = 0; j < n; j++)
            {
                step[j] -= vectors[j, k] * move * unit[j];
            }
        }

        var length = Norm(step);
        return (length > maxStep ? [.. step.Select(s => s * maxStep / length)] : step, decrease);
    }

    private static (double[] Point, Curvature? There) Search(
        Func<double[], Curvature> at, double[] x, double[] step, double value, double decrease)
    {
        for (var λ = 1.0; λ > 1e-10; λ /= 2)
        {
            double[] next = [.. x.Zip(step, (a, s) => a + (λ * s))];
            var there = at(next);
            if (there.Value <= value - (1e-4 * λ * Math.Min(decrease, 1)))
            {
                return (next, there);
            }
        }

        return (x, null);
    }
}
