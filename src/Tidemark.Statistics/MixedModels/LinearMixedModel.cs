using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The linear mixed model y = Xβ + Zb + ε with random effects b ~ N(0, Ψ) of each subject, by REML or ML: Newton's
/// method on the profiled deviance in small matrices of each subject, so that cost grows with the number of subjects only
/// linearly. Theory: docs/theory/linear-mixed-model.md.</summary>
public static class LinearMixedModel
{
    private const double NearZero = 1e-3;
    private const double MaxStep = 5;

    /// <summary>Fits a random intercept, the model y ~ design + (1 | subject).</summary>
    /// <param name="design">Fixed effects; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response of each row; NaN is missing.</param>
    /// <param name="subjects">Subject code of each row, any integers.</param>
    /// <param name="options">Choices; null for REML.</param>
    public static LinearMixedModelFit Fit(
        DesignMatrix design, IReadOnlyList<double> y, IReadOnlyList<int> subjects, MixedModelOptions? options = null) =>
        Fit(design, y, subjects, DesignMatrix.Intercept(design.Rows), options);

    /// <summary>Fits random effects of each subject.</summary>
    /// <param name="design">Fixed effects; rows with NaN are dropped and counted.</param>
    /// <param name="y">Response of each row; NaN is missing.</param>
    /// <param name="subjects">Subject code of each row, any integers.</param>
    /// <param name="random">Random effects, for example <c>DesignMatrix.Intercept(n).With("time", t)</c>.</param>
    /// <param name="options">Choices; null for REML with correlated random effects.</param>
    public static LinearMixedModelFit Fit(
        DesignMatrix design,
        IReadOnlyList<double> y,
        IReadOnlyList<int> subjects,
        DesignMatrix random,
        MixedModelOptions? options = null)
    {
        options ??= new MixedModelOptions();
        Pairs.RequireSameLength(y, subjects);
        Pairs.RequireSameLength(y, new int[random.Rows]);
        var rows = options.Weights is { } w
            ? design.CompleteRows([y, w, .. random.Columns])
            : design.CompleteRows([y, .. random.Columns]);
        var input = new MixedModelInput(design, random, y, subjects, rows, options);
        if (input.Unusable() is { } verdict)
        {
            return input.Empty(verdict);
        }

        var blocks = input.Blocks();
        var criterion = new ProfiledDeviance(
            blocks, new RelativeFactor(blocks.Q, options.Correlated), options.Reml, input.LogWeights);
        var (θ, point, convergence) = Optimize(criterion);
        return double.IsFinite(point.Value)
            ? input.Result(blocks, criterion, θ, point, convergence)
            : input.Empty(StatisticalWarning.NotConverged("The response has no residual variation; the criterion has no minimum."));
    }

    private static (double[] Theta, ProfilePoint Point, Convergence Convergence) Optimize(ProfiledDeviance criterion)
    {
        var start = criterion.Factor.Start;
        var (θ, _, convergence) = Newton.Minimize(Evaluate, start, maxStep: MaxStep);
        θ = criterion.Factor.Canonical(θ);
        var point = criterion.At(θ);
        var boundary = false;
        for (var j = 0; j < criterion.Factor.Diagonal(θ).Length; j++)
        {
            if (criterion.Factor.Diagonal(θ)[j] < NearZero && AtZero(criterion, θ, point, j) is { } snapped)
            {
                (θ, point) = (snapped.Theta, snapped.Point);
                boundary = true;
            }
        }

        if (boundary && convergence.Status != ConvergenceStatus.Singular)
        {
            (θ, _, var again) = Newton.Minimize(Evaluate, θ, maxStep: MaxStep);
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
    private static (double[] Theta, ProfilePoint Point)? AtZero(ProfiledDeviance criterion, double[] θ, ProfilePoint point, int j)
    {
        var at = (double[])θ.Clone();
        var element = Array.FindIndex(Enumerable.Range(0, θ.Length).ToArray(), a => criterion.Factor.IsDiagonal(a, j));
        at[element] = 0;
        at = criterion.Factor.Canonical(at);
        var there = criterion.At(at);
        return there.Value <= point.Value + (1e-9 * (1 + Math.Abs(point.Value))) ? (at, there) : null;
    }
}
