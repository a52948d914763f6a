using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>Log likelihood of one row and its derivatives by η and τ = log σ, from those by the standardized limits:
/// dz/dη = -1/σ, dz/dτ = -z.</summary>
internal readonly record struct FailureTimeRow(double Value, double ByEta, double ByTau, double EtaEta, double EtaTau, double TauTau)
{
    public static FailureTimeRow At(FailureTimeDistribution of, double low, double high, double η, double σ)
    {
        if (low == high)
        {
            var z = (low - η) / σ;
            var (first, second) = of.Slopes(z);
            return Single(of.LogDensity(z) - Math.Log(σ), first, second, z, σ, isExact: true);
        }

        if (double.IsPositiveInfinity(high))
        {
            var z = (low - η) / σ;
            var hazard = Math.Exp(of.LogDensity(z) - of.LogSurvival(z));
            return Single(of.LogSurvival(z), -hazard, -hazard * (of.Slopes(z).First + hazard), z, σ, isExact: false);
        }

        if (double.IsNegativeInfinity(low))
        {
            var z = (high - η) / σ;
            var ratio = Math.Exp(of.LogDensity(z) - of.LogCdf(z));
            return Single(of.LogCdf(z), ratio, ratio * (of.Slopes(z).First - ratio), z, σ, isExact: false);
        }

        return Interval(of, (low - η) / σ, (high - η) / σ, σ);
    }

    /// <summary>log P(l &lt; Z ≤ u), by the tail that is smaller.</summary>
    public static double LogBetween(FailureTimeDistribution of, double l, double u) => l > 0
        ? of.LogSurvival(l) + Tails.LogComplement(of.LogSurvival(u) - of.LogSurvival(l))
        : of.LogCdf(u) + Tails.LogComplement(of.LogCdf(l) - of.LogCdf(u));

    private static FailureTimeRow Single(double value, double a, double b, double z, double σ, bool isExact) => new(
        value, -a / σ, (-a * z) - (isExact ? 1 : 0), b / (σ * σ), ((b * z) + a) / σ, (b * z * z) + (a * z));

    private static FailureTimeRow Interval(FailureTimeDistribution of, double l, double u, double σ)
    {
        var logP = LogBetween(of, l, u);
        var (atU, atL) = (Math.Exp(of.LogDensity(u) - logP), Math.Exp(of.LogDensity(l) - logP));
        var (a, c) = (atU, -atL);
        var uu = (atU * of.Slopes(u).First) - (atU * atU);
        var ll = (-atL * of.Slopes(l).First) - (atL * atL);
        var ul = atU * atL;
        return new(
            logP,
            -(a + c) / σ,
            -((a * u) + (c * l)),
            (uu + ll + (2 * ul)) / (σ * σ),
            (((uu + ul) * u) + ((ll + ul) * l) + a + c) / σ,
            (uu * u * u) + (ll * l * l) + (2 * ul * u * l) + (a * u) + (c * l));
    }
}
