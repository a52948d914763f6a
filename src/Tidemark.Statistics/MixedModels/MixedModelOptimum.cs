using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The minimum of the criterion: Newton's method in θ, and around it in the residual parameters ψ where there are any.</summary>
internal sealed record MixedModelOptimum(double[] Psi, ProfiledDeviance Criterion, ProfilePoint Point, Convergence Convergence)
{
    private const double NearZero = 1e-3;
    private const double MaxStep = 5;
    private const double Stencil = 2e-3;

    public static MixedModelOptimum Of(MixedModelData data, bool reml)
    {
        if (data.Whitening.Count == 0)
        {
            return Inner(data.Criterion([], reml), [], null);
        }

        return data.Whitening.Starts().Select(ψ => From(data, reml, ψ)).OrderBy(o => o.Point.Value).ThenBy(o => o.Convergence.Status).First();
    }

    private static MixedModelOptimum From(MixedModelData data, bool reml, double[] ψ)
    {
        double[]? warm = null;
        var (best, _, outer) = Newton.Minimize(at => Profile(data, reml, at, ref warm), ψ, maxStep: 2);
        var inner = Inner(data.Criterion(best, reml), best, warm);
        var status = outer.Status == ConvergenceStatus.Converged ? inner.Convergence.Status : outer.Status;
        return inner with { Convergence = new Convergence(status, outer.Iterations, Math.Max(outer.GradientNorm, inner.Convergence.GradientNorm)) };
    }

    private static MixedModelOptimum Inner(ProfiledDeviance criterion, double[] ψ, double[]? warm)
    {
        var (θ, point, convergence) = Optimize(criterion, warm ?? criterion.Factor.Start);
        return new MixedModelOptimum(ψ, criterion, point, convergence);
    }

    // By the envelope theorem the gradient in ψ is that at fixed θ: differences of fourth order.
    private static Curvature Profile(MixedModelData data, bool reml, double[] ψ, ref double[]? warm)
    {
        var n = ψ.Length;
        if (ψ.Any(v => Math.Abs(v) > 40))
        {
            return new Curvature(double.PositiveInfinity, new double[n], new double[n, n]);
        }

        var here = Inner(data.Criterion(ψ, reml), ψ, warm);
        warm = here.Point.Theta;
        var hessian = new double[n, n];
        var gradient = Gradient(data, reml, ψ, warm);
        for (var j = 0; j < n; j++)
        {
            const double H = 1e-2;
            var (up, down) = (Shifted(ψ, j, H), Shifted(ψ, j, -H));
            var high = Gradient(data, reml, up, Inner(data.Criterion(up, reml), up, warm).Point.Theta);
            var low = Gradient(data, reml, down, Inner(data.Criterion(down, reml), down, warm).Point.Theta);
            for (var i = 0; i < n; i++)
            {
                hessian[i, j] += (high[i] - low[i]) / (4 * H);
                hessian[j, i] += (high[i] - low[i]) / (4 * H);
            }
        }

        return new Curvature(here.Point.Value, gradient, hessian);
    }

    private static double[] Gradient(MixedModelData data, bool reml, double[] ψ, double[] θ)
    {
        double At(int j, double h) => data.Criterion(Shifted(ψ, j, h), reml).At(θ, derivatives: false).Value;
        return [.. ψ.Select((_, j) => ((8 * (At(j, Stencil) - At(j, -Stencil))) - (At(j, 2 * Stencil) - At(j, -2 * Stencil))) / (12 * Stencil))];
    }

    private static double[] Shifted(double[] x, int j, double by)
    {
        var shifted = (double[])x.Clone();
        shifted[j] += by;
        return shifted;
    }

    private static (double[] Theta, ProfilePoint Point, Convergence Convergence) Optimize(ProfiledDeviance criterion, double[] start)
    {
        if (criterion.Factor.Count == 0)
        {
            return ([], criterion.At([]), Convergence.Exact);
        }

        var (θ, _, convergence) = Newton.Minimize(Evaluate, start, maxStep: MaxStep);
        θ = criterion.Factor.Canonical(θ);
        var point = criterion.At(θ);
        var boundary = false;
        foreach (var j in criterion.Factor.Diagonals)
        {
            if (θ[j] < NearZero && AtZero(criterion, θ, point, j) is { } snapped)
            {
                (θ, point) = (snapped.Theta, snapped.Point);
                boundary = true;
            }
        }

        if (boundary && convergence.Status != ConvergenceStatus.Singular)
        {
            (θ, _, var again) = Newton.Minimize(Evaluate, θ, maxStep: MaxStep);
            θ = criterion.Factor.Canonical(θ);
            point = criterion.At(θ);
            convergence = new(
                again.Status == ConvergenceStatus.Converged ? ConvergenceStatus.Boundary : again.Status,
                convergence.Iterations + again.Iterations,
                again.GradientNorm);
        }

        return (θ, point, convergence);

        Curvature Evaluate(double[] at)
        {
            var p = criterion.At(at);
            return new Curvature(p.Value, p.Gradient, p.Hessian);
        }
    }

    // The gradient vanishes at a diagonal element of zero, so that Newton stays there: exactly zero where no worse.
    private static (double[] Theta, ProfilePoint Point)? AtZero(ProfiledDeviance criterion, double[] θ, ProfilePoint point, int element)
    {
        var at = (double[])θ.Clone();
        at[element] = 0;
        at = criterion.Factor.Canonical(at);
        var there = criterion.At(at, derivatives: false);
        return there.Value <= point.Value + (1e-9 * (1 + Math.Abs(point.Value))) ? (at, there) : null;
    }
}
