namespace Tidemark.Statistics.Survival;

/// <summary>
/// Score and information of the coefficients θ of x·g(t), at θ = 0 and β = β̂: <c>U = Σ g (x − x̄)</c>,
/// <c>Cross = Σ g V</c>, <c>Own = Σ g² V</c> over the event times, V the risk set's covariance of x.
/// </summary>
internal readonly struct CoxTimeScore(int p, TiesMethod ties, Func<double, double> g) : IRiskSetVisitor
{
    internal double[] U { get; } = new double[p];

    internal double[] Plain { get; } = new double[p * (p + 1) / 2];

    internal double[] Cross { get; } = new double[p * (p + 1) / 2];

    internal double[] Own { get; } = new double[p * (p + 1) / 2];

    public void Visit(in RiskSet set)
    {
        var one = new CoxScore(p, ties);
        one.Visit(set);
        var at = g(set.Time);
        for (var j = 0; j < U.Length; j++)
        {
            U[j] += at * one.Gradient[j];
        }

        for (var k = 0; k < Own.Length; k++)
        {
            Plain[k] += one.Information[k];
            Cross[k] += at * one.Information[k];
            Own[k] += at * at * one.Information[k];
        }
    }
}
