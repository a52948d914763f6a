namespace Tidemark.Statistics.Survival;

/// <summary>
/// Score and information of the coefficients θ of x·g(t), at θ = 0 and β = β̂: <c>U = Σ g (x − x̄)</c>, <c>Plain = Σ V</c>,
/// <c>Cross = Σ g V</c>, <c>Own = Σ g² V</c> over the event times, V the risk set's covariance of x; lower triangles by rows.
/// </summary>
internal sealed class ZphScore(int p)
{
    internal double[] U { get; } = new double[p];

    internal double[] Plain { get; } = new double[p * (p + 1) / 2];

    internal double[] Cross { get; } = new double[p * (p + 1) / 2];

    internal double[] Own { get; } = new double[p * (p + 1) / 2];

    internal void Add(PartialLikelihood likelihood, double[] g)
    {
        likelihood.AddGradient(g, U);
        likelihood.AddInformation([], Plain);
        likelihood.AddInformation(g, Cross);
        likelihood.AddInformation(Array.ConvertAll(g, v => v * v), Own);
    }
}
