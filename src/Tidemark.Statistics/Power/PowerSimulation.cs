using Tidemark.Statistics.Proportions;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Power;

/// <summary>Power of any test by simulated samples; each sample draws from its own stream. Theory: docs/theory/power.md.</summary>
public static class PowerSimulation
{
    /// <summary>Draws samples and counts rejections.</summary>
    /// <param name="pValue">p value of one simulated sample; must be safe to call from several threads.</param>
    /// <param name="random">Seeded generator.</param>
    /// <param name="samples">Number of samples.</param>
    /// <param name="sigLevel">Significance level.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    public static SimulatedPower Run(
        Func<SeededRandom, double> pValue, SeededRandom random, int samples, double sigLevel, double confidenceLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(pValue);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        var p = new double[samples];
        Parallel.For(0, samples, i => p[i] = pValue(random.Stream(i)));
        var judged = p.Count(v => !double.IsNaN(v));
        var rejections = p.Count(v => v <= sigLevel);
        return new SimulatedPower(
            judged == 0 ? double.NaN : (double)rejections / judged,
            judged == 0 ? Interval.None : ProportionInterval.ClopperPearson(rejections, judged, confidenceLevel),
            rejections,
            judged,
            samples - judged);
    }
}
