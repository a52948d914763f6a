namespace Tidemark.Statistics.Agreement;

/// <summary>Variance components of a nested precision experiment.</summary>
/// <param name="Mean">Mean of all values.</param>
/// <param name="Total">Within-laboratory (total) precision.</param>
/// <param name="Components">The terms from outside in, then the error (repeatability).</param>
/// <param name="N">Values used.</param>
/// <param name="IsBalanced">Whether every group holds as many groups and values as the others.</param>
/// <param name="Warnings">Components set to 0; what the data could not carry.</param>
public sealed record PrecisionResult(
    double Mean,
    VarianceComponent Total,
    IReadOnlyList<VarianceComponent> Components,
    int N,
    bool IsBalanced,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>Repeatability: values of one innermost group.</summary>
    public VarianceComponent Repeatability => Components[^1];
}
