using Tidemark.Statistics;

namespace Tidemark.Analysis.Results;

/// <summary>A share of subjects with its exact interval (Clopper and Pearson 1934).</summary>
/// <param name="Count">Subjects with it.</param>
/// <param name="Total">All subjects of the rate.</param>
/// <param name="Confidence">Exact interval.</param>
public sealed record RateEstimate(int Count, int Total, Interval Confidence)
{
    /// <summary>The share; NaN of nobody.</summary>
    public double Rate => (double)Count / Total;
}
