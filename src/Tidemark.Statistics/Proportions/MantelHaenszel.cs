using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>Association of two factors across strata (Cochran 1954, Mantel and Haenszel 1959), as R's <c>mantelhaen.test</c>,
/// and tests of homogeneous odds ratios. A stratum of fewer than two counts carries nothing and is left out.
/// Theory: docs/theory/mantel-haenszel.md.</summary>
public static class MantelHaenszel
{
    /// <summary>Tests 2 × 2 × k tables [[a, b], [c, d]].</summary>
    /// <param name="strata">The counts of each stratum.</param>
    /// <param name="correct">Continuity correction.</param>
    /// <param name="alternative">Alternative about the common odds ratio.</param>
    /// <param name="level">Level of the interval of the odds ratio.</param>
    public static MantelHaenszelResult Test(
        IReadOnlyList<(int A, int B, int C, int D)> strata,
        bool correct = true,
        Alternative alternative = Alternative.TwoSided,
        double level = 0.95)
    {
        var used = Used(strata);
        var (deviation, variance) = (0.0, 0.0);
        foreach (var (a, b, c, d, n) in used)
        {
            deviation += a - ((a + b) * (a + c) / n);
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
        }

        var yates = correct && Math.Abs(deviation) >= 0.5 ? 0.5 : 0;
        var z = (Math.Abs(deviation) - yates) / Math.Sqrt(variance);
        var p = alternative switch
        {
            Alternative.Less => Normal.Cdf(Math.Sign(deviation) * z),
            Alternative.Greater => Normal.Cdf(Math.Sign(deviation) * z, upper: true),
            _ => ChiSquared.UpperTail(z * z, 1),
        };
        var (ratio, se) = CommonOdds(used);
        return new MantelHaenszelResult(
            z * z,
            p,
            ratio,
            se,
            Limits(ratio, se, alternative, level),
            $"Mantel-Haenszel chi-squared test with{(yates > 0 ? "" : "out")} continuity correction")
        {
            Warnings = [.. Verdicts(strata.Count - used.Length, variance)],
        };
    }

    /// <summary>Breslow and Day's test of homogeneous odds ratios (1980) with Tarone's correction (1985).</summary>
    /// <param name="strata">The counts of each stratum.</param>
    /// <param name="tarone">Tarone's correction.</param>
    public static TestResult BreslowDay(IReadOnlyList<(int A, int B, int C, int D)> strata, bool tarone = true)
    {
        var used = Used(strata);
        var name = tarone ? "Breslow-Day test with Tarone's correction" : "Breslow-Day test on Homogeneity of Odds Ratios";
        var ψ = CommonOdds(used).Ratio;
        var (statistic, excess, total) = (0.0, 0.0, 0.0);
        foreach (var (a, b, c, d, n) in used)
        {
            var expected = Expected(a + b, c + d, a + c, ψ);
            var variance = 1 / ((1 / expected) + (1 / (a + b - expected)) + (1 / (a + c - expected)) + (1 / (n - a - b - a - c + expected)));
            statistic += (a - expected) * (a - expected) / variance;
            excess += a - expected;
            total += variance;
        }

        statistic -= tarone ? excess * excess / total : 0;
        return Homogeneity(statistic, used.Length, name);
    }

    /// <summary>Woolf's test of homogeneous odds ratios (1955), with ½ added to each count.</summary>
    /// <param name="strata">The counts of each stratum.</param>
    public static TestResult Woolf(IReadOnlyList<(int A, int B, int C, int D)> strata)
    {
        double[] log = [.. strata.Select(s => Math.Log((s.A + 0.5) * (s.D + 0.5) / ((s.B + 0.5) * (s.C + 0.5))))];
        double[] weight = [.. strata.Select(s => 1 / ((1 / (s.A + 0.5)) + (1 / (s.B + 0.5)) + (1 / (s.C + 0.5)) + (1 / (s.D + 0.5))))];
        var mean = weight.Zip(log, (w, l) => w * l).Sum() / weight.Sum();
        var statistic = weight.Zip(log, (w, l) => w * (l - mean) * (l - mean)).Sum();
        return Homogeneity(statistic, strata.Count, "Woolf-test on Homogeneity of Odds Ratios (no 3-Way assoc.)");
    }

    private static TestResult Homogeneity(double statistic, int strata, string name) =>
        strata < 2 || double.IsNaN(statistic)
            ? new TestResult(double.NaN, strata - 1, double.NaN, name) { Warnings = [StatisticalWarning.TooFew("Homogeneity needs two strata with an odds ratio.")] }
            : new TestResult(statistic, strata - 1, ChiSquared.UpperTail(statistic, strata - 1), name);

    // The a with a (n - r - c + a) / ((r - a)(c - a)) = ψ inside the table's range.
    private static double Expected(double row, double otherRow, double column, double ψ)
    {
        if (Math.Abs(ψ - 1) < 1e-12)
        {
            return row * column / (row + otherRow);
        }

        var a = 1 - ψ;
        var b = otherRow - column + (ψ * (row + column));
        var c = -ψ * row * column;
        var root = Math.Sqrt((b * b) - (4 * a * c));
        return 2 * -c / (b + root);
    }

    private static (double A, double B, double C, double D, double N)[] Used(IReadOnlyList<(int A, int B, int C, int D)> strata) =>
        [.. strata.Select(s => ((double)s.A, (double)s.B, (double)s.C, (double)s.D, (double)(s.A + s.B + s.C + s.D))).Where(s => s.Item5 >= 2)];

    private static (double Ratio, double StdErrorLog) CommonOdds((double A, double B, double C, double D, double N)[] strata)
    {
        var (diagonal, off, pr, cross, qs) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var (a, b, c, d, n) in strata)
        {
            var (r, s) = (a * d / n, b * c / n);
            var (p, q) = ((a + d) / n, (b + c) / n);
            (diagonal, off) = (diagonal + r, off + s);
            (pr, cross, qs) = (pr + (p * r), cross + (p * s) + (q * r), qs + (q * s));
        }

        return (diagonal / off, Math.Sqrt((pr / (2 * diagonal * diagonal)) + (cross / (2 * diagonal * off)) + (qs / (2 * off * off))));
    }

    private static Interval Limits(double ratio, double se, Alternative alternative, double level)
    {
        var spread = Math.Exp(Normal.Quantile(alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level, upper: true) * se);
        return new Interval(
            alternative == Alternative.Less ? 0 : ratio / spread,
            alternative == Alternative.Greater ? double.PositiveInfinity : ratio * spread);
    }

    private static IEnumerable<StatisticalWarning> Verdicts(int dropped, double variance)
    {
        if (dropped > 0)
        {
            yield return StatisticalWarning.TooFew($"{dropped} strata of fewer than two counts carry nothing and are left out.");
        }

        if (variance == 0)
        {
            yield return StatisticalWarning.Constant("No stratum varies in both factors: no test.");
        }
    }
}
