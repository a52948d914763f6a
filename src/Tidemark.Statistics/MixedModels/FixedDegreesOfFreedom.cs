namespace Tidemark.Statistics.MixedModels;

/// <summary>Degrees of freedom that are known beforehand for each coefficient; a contrast has the smallest of its
/// coefficients'.</summary>
internal sealed class FixedDegreesOfFreedom(double[,] covariance, double[] df) : FixedEffectInference(covariance)
{
    public override double Of(double[] l)
    {
        var least = double.PositiveInfinity;
        for (var j = 0; j < l.Length; j++)
        {
            least = l[j] != 0 ? Math.Min(least, df[j]) : least;
        }

        return least;
    }

    protected override (double Df, double Factor) Joint(double[][] l) => (l.Min(Of), 1);
}
