namespace Tidemark.Statistics;

/// <summary>The verdict on an iterative fit.</summary>
public enum ConvergenceStatus
{
    /// <summary>The optimum lies inside the parameter space and the gradient vanishes there.</summary>
    Converged,

    /// <summary>The optimum lies on the edge of the parameter space (for example a variance of zero).</summary>
    Boundary,

    /// <summary>The iterations ended without reaching an optimum; estimates are not to be used.</summary>
    NotConverged,

    /// <summary>The model cannot be estimated from these data (rank deficiency, too few observations).</summary>
    Singular,

    /// <summary>The likelihood has no finite maximum (separation, monotone likelihood).</summary>
    Diverged,
}
