namespace Tidemark.Statistics;

/// <summary>How an iterative fit ended.</summary>
/// <param name="Status">The verdict.</param>
/// <param name="Iterations">Number of iterations used.</param>
/// <param name="GradientNorm">Largest absolute component of the gradient of the criterion at the estimate, in the
/// fit's own parameterization; NaN where no gradient exists.</param>
public sealed record Convergence(ConvergenceStatus Status, int Iterations, double GradientNorm)
{
    /// <summary>The verdict of a closed-form computation.</summary>
    public static Convergence Exact { get; } = new(ConvergenceStatus.Converged, 0, 0);

    /// <summary>True where the estimate is an optimum, inside the parameter space or on its boundary.</summary>
    public bool IsUsable => Status is ConvergenceStatus.Converged or ConvergenceStatus.Boundary;
}
