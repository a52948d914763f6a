namespace Tidemark.Statistics.Survival;

/// <summary>
/// Log partial likelihood, its gradient and the observed information (lower triangle by rows), optionally with every event
/// time's contribution multiplied by g(t) (gradient, cross block) and g(t)² (for the proportional-hazards test).
/// Efron: Efron (1977), eq. in docs/theory/cox-model.md; Breslow is the same with no event removed.
/// </summary>
internal struct CoxScore(int p, TiesMethod ties) : IRiskSetVisitor
{
    private readonly double[] _mean = new double[p];

    internal double LogLikelihood { get; set; }

    internal double[] Gradient { get; } = new double[p];

    internal double[] Information { get; } = new double[p * (p + 1) / 2];

    public void Visit(in RiskSet set)
    {
        var d = set.Events;
        var steps = ties == TiesMethod.Efron ? d : 1;
        var weight = set.EventWeight / steps;
        LogLikelihood += set.EventEta;
        for (var j = 0; j < _mean.Length; j++)
        {
            Gradient[j] += set.EventX[j];
        }

        for (var k = 0; k < steps; k++)
        {
            Step(set, weight, (double)k / steps);
        }
    }

    internal void Reset()
    {
        LogLikelihood = 0.0;
        Array.Clear(Gradient);
        Array.Clear(Information);
    }

    private void Step(in RiskSet set, double weight, double removed)
    {
        var inverse = 1.0 / (set.S0 - (removed * set.D0));
        LogLikelihood += weight * Math.Log(inverse);
        var mean = _mean;
        for (int a = 0, k = 0; a < mean.Length; a++)
        {
            mean[a] = (set.S1[a] - (removed * set.D1[a])) * inverse;
            Gradient[a] -= weight * mean[a];
            for (var b = 0; b <= a; b++, k++)
            {
                Information[k] += weight * (((set.S2[k] - (removed * set.D2[k])) * inverse) - (mean[a] * mean[b]));
            }
        }
    }
}
