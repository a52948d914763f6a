namespace Tidemark.Statistics.Survival;

/// <summary>
/// The steps of the fitted baseline hazard, times descending as visited. For event time t with tie steps k (hazard w/Dₖ, mean x̄ₖ,
/// share fₖ of the tied events already gone): <c>Total = Σ w/Dₖ</c>, <c>TotalMean = Σ w x̄ₖ/Dₖ</c>, the same times fₖ in
/// <c>Gone</c>, <c>GoneMean</c> (what a tied event does not see), and <c>Mean</c> = the average x̄ₖ.
/// </summary>
internal struct CoxHazard(int p, TiesMethod ties) : IRiskSetVisitor
{
    internal readonly record struct Jump(
        int Stratum, double Time, double Shift, double Total, double Squared, double Gone, double[] TotalMean, double[] GoneMean, double[] Mean);

    internal List<Jump> Jumps { get; } = [];

    public void Visit(in RiskSet set)
    {
        var steps = ties == TiesMethod.Efron ? set.Events : 1;
        var weight = set.EventWeight / steps;
        var (total, squared, gone) = (0.0, 0.0, 0.0);
        var (totalMean, goneMean, average) = (new double[p], new double[p], new double[p]);
        for (var k = 0; k < steps; k++)
        {
            var removed = (double)k / steps;
            var inverse = 1.0 / (set.S0 - (removed * set.D0));
            var hazard = weight * inverse;
            total += hazard;
            squared += hazard * inverse;
            gone += hazard * removed;
            for (var j = 0; j < p; j++)
            {
                var mean = (set.S1[j] - (removed * set.D1[j])) * inverse;
                totalMean[j] += hazard * mean;
                goneMean[j] += hazard * removed * mean;
                average[j] += mean / steps;
            }
        }

        Jumps.Add(new Jump(set.Stratum, set.Time, set.Shift, total, squared, gone, totalMean, goneMean, average));
    }
}
