namespace Tidemark.Statistics.MixedModels;

/// <summary>Degrees of freedom that are known beforehand for each coefficient; a contrast has the smallest of its
/// coefficients'.</summary>
internal sealed class FixedDegreesOfFreedom(double[,] covariance, double[] df) : FixedEffectInference(covariance)
{
    private const double Rounding = 1e-10;

    public override double Of(double[] l)
    {
        var floor = Rounding * l.Max(Math.Abs);
        var least = double.PositiveInfinity;
        for (var j = 0; j < l.Length; j++)
        {
            least = Math.Abs(l[j]) > floor ? Math.Min(least, df[j]) : least;
        }

        return least;
    }

    protected override (double Df, double Factor) Joint(double[][] l) => (l.Min(Of), 1);
}
