using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>Intervals of two independent proportions by inverting the score test, with the variance at the restricted maximum
/// likelihood estimates (Miettinen and Nurminen 1985; without their factor N/(N-1) Mee 1984, Koopman 1984 and Cornfield
/// 1956). Theory: docs/theory/proportions.md.</summary>
internal sealed class ScoreInterval(int x1, int n1, int x2, int n2, double level, bool unbiased)
{
    private readonly double p1 = (double)x1 / n1;
    private readonly double p2 = (double)x2 / n2;
    private readonly double factor = unbiased ? (n1 + (double)n2) / (n1 + n2 - 1) : 1;
    private readonly double z = Normal.Quantile((1 - level) / 2, upper: true);

    /// <summary>Of the difference p1 - p2.</summary>
    public Interval Difference() => new(
        p1 - p2 <= -1 ? -1 : Limit(DifferenceScore, -1, p1 - p2, z),
        p1 - p2 >= 1 ? 1 : Limit(DifferenceScore, p1 - p2, 1, -z));

    /// <summary>Of the ratio p1 / p2.</summary>
    public Interval Ratio()
    {
        var start = Math.Log((x1 + 0.5) / (n1 + 0.5)) - Math.Log((x2 + 0.5) / (n2 + 0.5));
        return new(
            x1 == 0 ? 0 : Math.Exp(Crossing(u => RatioScore(Math.Exp(u)), start, z)),
            x2 == 0 ? double.PositiveInfinity : Math.Exp(Crossing(u => RatioScore(Math.Exp(u)), start, -z)));
    }

    /// <summary>Of the odds ratio.</summary>
    public Interval OddsRatio()
    {
        var start = Math.Log((x1 + 0.5) / (n1 - x1 + 0.5)) - Math.Log((x2 + 0.5) / (n2 - x2 + 0.5));
        return new(
            x1 == 0 || x2 == n2 ? 0 : Math.Exp(Crossing(u => OddsScore(Math.Exp(u)), start, z)),
            x1 == n1 || x2 == 0 ? double.PositiveInfinity : Math.Exp(Crossing(u => OddsScore(Math.Exp(u)), start, -z)));
    }

    /// <summary>Of the odds ratio, on the grid estimate · 1.1^±1 · 1.001^±k: the first point that the score test refuses, which lies
    /// up to 0.1 % outside the root. Programs after Agresti's (PropCIs) print it.</summary>
    public Interval OddsRatioOnGrid()
    {
        var estimate = p1 * (1 - p2) / (p2 * (1 - p1));
        return double.IsFinite(estimate) && estimate > 0
            ? new(Walk(estimate / 1.1, 1 / 1.001), Walk(estimate * 1.1, 1.001))
            : OddsRatio();

        double Walk(double ψ, double step)
        {
            while (Math.Abs(OddsScore(ψ)) < z)
            {
                ψ *= step;
            }

            return ψ;
        }
    }

    // The score falls as the parameter grows; it is infinite at an end where the variance vanishes.
    private static double Limit(Func<double, double> score, double low, double high, double target) =>
        Brent.Between(v => Math.Clamp(score(v), -1e10, 1e10) - target, low, high) is var root && double.IsNaN(root)
            ? (target > 0 ? low : high)
            : root;

    private static double Crossing(Func<double, double> score, double start, double target)
    {
        var (low, high) = (start, start);
        for (var step = 0.5; score(low) < target && step < 64; step *= 2)
        {
            low -= step;
        }

        for (var step = 0.5; score(high) > target && step < 64; step *= 2)
        {
            high += step;
        }

        return low == high ? start : Limit(score, low, high, target);
    }

    // Miettinen and Nurminen (1985), equation 9 and appendix I.
    private double DifferenceScore(double δ)
    {
        double n = n1 + n2;
        var a3 = n;
        var a2 = ((n1 + (2.0 * n2)) * δ) - n - (x1 + x2);
        var a1 = (((n2 * δ) - n - (2.0 * x2)) * δ) + x1 + x2;
        var a0 = x2 * δ * (1 - δ);
        var q = (a2 * a2 * a2 / (27 * a3 * a3 * a3)) - (a1 * a2 / (6 * a3 * a3)) + (a0 / (2 * a3));
        var r = Math.Sqrt(Math.Max(0, (a2 * a2 / (9 * a3 * a3)) - (a1 / (3 * a3))));
        var p = q >= 0 ? r : -r;
        var angle = p == 0 ? Math.PI / 2 : (Math.PI + Math.Acos(Math.Clamp(q / (p * p * p), -1, 1))) / 3;
        var r2 = Math.Clamp((2 * p * Math.Cos(angle)) - (a2 / (3 * a3)), Math.Max(0, -δ), Math.Min(1, 1 - δ));
        var r1 = Math.Clamp(r2 + δ, 0, 1);
        return Standardized(p1 - p2 - δ, (r1 * (1 - r1) / n1) + (r2 * (1 - r2) / n2));
    }

    // Equation 12: the restricted estimate solves a quadratic.
    private double RatioScore(double θ)
    {
        var a = (n1 + n2) * θ;
        var b = -((n1 * θ) + x1 + n2 + (x2 * θ));
        double c = x1 + x2;
        var r2 = Math.Clamp(2 * c / (-b + Math.Sqrt(Math.Max(0, (b * b) - (4 * a * c)))), 0, Math.Min(1, 1 / θ));
        var r1 = Math.Min(1, θ * r2);
        return Standardized(p1 - (θ * p2), (r1 * (1 - r1) / n1) + (θ * θ * r2 * (1 - r2) / n2));
    }

    private double OddsScore(double ψ)
    {
        var a = n2 * (ψ - 1);
        var b = (n1 * ψ) + n2 - ((x1 + x2) * (ψ - 1));
        double c = -(x1 + x2);
        var r2 = -2 * c / (b + Math.Sqrt((b * b) - (4 * a * c)));
        var r1 = r2 * ψ / (1 + (r2 * (ψ - 1)));
        var information = 1 / ((1 / (n1 * r1 * (1 - r1))) + (1 / (n2 * r2 * (1 - r2))));
        return Standardized(n1 * (p1 - r1), information);
    }

    private double Standardized(double deviation, double variance) =>
        variance > 0 ? deviation / Math.Sqrt(variance * factor) : deviation == 0 ? 0 : Math.CopySign(1e10, deviation);
}
