using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>
/// Test of proportional hazards: the score test of adding x·g(t) to a fitted Cox model (Grambsch and Therneau 1994, in the exact
/// form with the risk sets' own covariances that R's <c>cox.zph</c> uses since survival 3.0). Theory: docs/theory/cox-zph.md.
/// </summary>
public static class CoxZph
{
    /// <summary>Tests each term and all together.</summary>
    /// <param name="fit">The fitted model.</param>
    /// <param name="transform">g(t); default Kaplan-Meier.</param>
    /// <param name="terms">Columns of each term for terms of several columns; default one term per column.</param>
    /// <param name="robust">Whether the score's variance is summed over the clusters of the fit (rows where it has none), so that several
    /// rows of a subject do not count as independent; default no, as in R, which uses the naive information also for a robust fit.</param>
    /// <returns>NaN statistics with a warning where the fit has no estimate or all events are at one time.</returns>
    public static ProportionalHazardsTest Test(
        CoxFit fit, TimeTransform transform = TimeTransform.KaplanMeier, IReadOnlyList<IReadOnlyList<int>>? terms = null, bool robust = false)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var p = fit.Coefficients.Count;
        terms ??= [.. Enumerable.Range(0, p).Select(j => (IReadOnlyList<int>)[j])];
        var clock = EventClock.Of(fit.State, transform);
        var score = new ZphScore(p);
        if (clock.Varies)
        {
            score.Add(fit.State.Likelihood, clock.Values);
        }

        var sandwich = robust && clock.Varies ? ZphSandwich.Of(fit, score, clock.Values) : null;
        var usable = clock.Varies && fit.Convergence.Status == ConvergenceStatus.Converged;
        var rows = terms.Select(columns => new TermTest(
            string.Join(" + ", columns.Select(j => fit.Coefficients[j].Term)), Score(fit, score, columns, usable, sandwich)));
        return new ProportionalHazardsTest([.. rows], Score(fit, score, [.. Enumerable.Range(0, p)], usable, sandwich), transform);
    }

    /// <summary>g(t) of each event, in the order of <see cref="CoxFit.EventRows"/>, on its own scale.</summary>
    /// <param name="fit">The fitted model.</param>
    /// <param name="transform">g(t).</param>
    public static IReadOnlyList<double> Transformed(CoxFit fit, TimeTransform transform)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var times = fit.State.Problem.Times;
        var raw = EventClock.Raw(fit.State, transform);
        return [.. Enumerable.Range(0, times.Count).SelectMany(m => Enumerable.Repeat(raw[m], times.RowsEnd[m] - times.RowsFrom(m)))];
    }

    private static TestResult Score(CoxFit fit, ZphScore score, IReadOnlyList<int> columns, bool usable, double[,]? sandwich)
    {
        const string Method = "Grambsch-Therneau score test of proportional hazards";
        int[] kept = [.. columns.Where(j => !double.IsNaN(fit.Coefficients[j].Estimate))];
        if (!usable || kept.Length == 0)
        {
            return new TestResult(double.NaN, kept.Length, double.NaN, Method)
            {
                Warnings = [StatisticalWarning.TooFew("Proportional hazards cannot be tested: no finite estimate, or all events at one time.")],
            };
        }

        var (m, variance) = (kept.Length, sandwich is null ? Effective(score, kept, fit.Coefficients.Count) : Of(sandwich, kept));
        double[] u = [.. kept.Select(j => score.U[j])];
        var statistic = new PackedCholesky(variance, m).Solve(u).Zip(u, (x, y) => x * y).Sum();
        return new TestResult(statistic, m, ChiSquared.UpperTail(statistic, m), Method);
    }

    /// <summary>I₂₂ − I₁₂ᵀ I₁₁⁻¹ I₁₂ of the columns kept.</summary>
    private static double[] Effective(ZphScore score, int[] kept, int p)
    {
        var plain = new PackedCholesky(score.Plain, p);
        var variance = new double[kept.Length * (kept.Length + 1) / 2];
        for (var b = 0; b < kept.Length; b++)
        {
            var solved = plain.Solve(Column(score.Cross, kept[b], p));
            for (var a = b; a < kept.Length; a++)
            {
                var explained = Column(score.Cross, kept[a], p).Zip(solved, (x, y) => x * y).Sum();
                variance[PackedCholesky.At(a, b)] = Element(score.Own, kept[a], kept[b]) - explained;
            }
        }

        return variance;
    }

    private static double[] Of(double[,] full, int[] kept)
    {
        var lower = new double[kept.Length * (kept.Length + 1) / 2];
        for (var a = 0; a < kept.Length; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                lower[PackedCholesky.At(a, b)] = full[kept[a], kept[b]];
            }
        }

        return lower;
    }

    internal static double Element(double[] lower, int a, int b) => lower[PackedCholesky.At(Math.Max(a, b), Math.Min(a, b))];

    internal static double[] Column(double[] lower, int j, int p) => [.. Enumerable.Range(0, p).Select(i => Element(lower, i, j))];
}
