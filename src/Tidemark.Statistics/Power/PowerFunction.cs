using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.Power;

/// <summary>The power of a design as a function of size, effect and level; any one of the four from the other three.
/// Theory: docs/theory/power.md.</summary>
/// <param name="Of">Power at a size, an effect and a significance level.</param>
public sealed record PowerFunction(Func<double, double, double, double> Of)
{
    /// <summary>Smallest size for which <see cref="Of"/> is defined.</summary>
    public double SmallestN { get; init; } = 2;

    /// <summary>Largest size sought.</summary>
    public double LargestN { get; init; } = 1e9;

    /// <summary>End of the range of effects where the power is the significance level.</summary>
    public double NoEffect { get; init; } = 1e-10;

    /// <summary>Far end of the range of effects.</summary>
    public double FarEffect { get; init; } = 1e4;

    /// <summary>Solves for the one that is null; if only the level was left to its default it is 0.05.</summary>
    /// <param name="n">Size.</param>
    /// <param name="effect">Effect.</param>
    /// <param name="power">Power in (0, 1).</param>
    /// <param name="sigLevel">Significance level in (0, 1).</param>
    /// <exception cref="ArgumentException">Not exactly one is null.</exception>
    public PowerSolution Solve(double? n, double? effect, double? power, double? sigLevel) => (n, effect, power, sigLevel) switch
    {
        ({ } size, { } e, null, { } α) => Solution("power", size, e, Of(size, e, α), α),
        (null, { } e, { } p, { } α) => Solution("n", Zero(size => Of(size, e, α) - p, SmallestN, LargestN, byRatio: true), e, p, α),
        ({ } size, null, { } p, { } α) => Solution("effect", size, Zero(e => Of(size, e, α) - p, NoEffect, FarEffect, byRatio: NoEffect > 0 && FarEffect > 0), p, α),
        ({ } size, { } e, { } p, null) => Solution("sig.level", size, e, p, Zero(α => Of(size, e, α) - p, 1e-12, 1 - 1e-12, byRatio: false)),
        _ => throw new ArgumentException("Exactly one of size, effect, power and significance level is to be solved for."),
    };

    private static PowerSolution Solution(string solved, double n, double effect, double power, double sigLevel)
    {
        double[] all = [n, effect, power, sigLevel];
        return new(solved, n, effect, power, sigLevel, all.Any(double.IsNaN)
            ? [StatisticalWarning.Domain($"No {solved} in its range gives the rest: the power cannot be reached, or is exceeded everywhere.")]
            : []);
    }

    private static double Zero(Func<double, double> gap, double low, double high, bool byRatio) => byRatio
        ? Math.Exp(Brent.Between(u => gap(Math.Exp(u)), Math.Log(low), Math.Log(high)))
        : Brent.Between(gap, low, high);
}
