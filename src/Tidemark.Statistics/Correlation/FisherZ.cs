using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Correlation;

/// <summary>Intervals on the scale of Fisher's z = artanh r (1921).</summary>
internal static class FisherZ
{
    /// <summary>tanh(artanh r ± q se), open on the side the alternative does not bound.</summary>
    public static Interval Around(double r, double se, double level, Alternative alternative = Alternative.TwoSided)
    {
        var z = Math.Atanh(r);
        var q = Normal.Quantile(alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level, upper: true) * se;
        return new Interval(
            alternative == Alternative.Less ? -1 : Math.Tanh(z - q),
            alternative == Alternative.Greater ? 1 : Math.Tanh(z + q));
    }
}
