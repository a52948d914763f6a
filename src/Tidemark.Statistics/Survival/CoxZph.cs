using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>
/// Test of proportional hazards: the score test of adding x·g(t) to a fitted Cox model (Grambsch and Therneau 1994, in the exact
/// form with the risk sets' own covariances that R's <c>cox.zph</c> uses since survival 3.0). Theory: docs/theory/cox-zph.md.
/// </summary>
public static class CoxZph
{
    /// <summary>Tests each term and all together.</summary>
    /// <param name="fit">The fitted model; the model's naive information is used also where the fit is robust.</param>
    /// <param name="transform">g(t); default Kaplan-Meier.</param>
    /// <param name="terms">Columns of each term for terms of several columns; default one term per column.</param>
    /// <returns>NaN statistics with a warning where the fit has no estimate or all events are at one time.</returns>
    public static ProportionalHazardsTest Test(
        CoxFit fit, TimeTransform transform = TimeTransform.KaplanMeier, IReadOnlyList<IReadOnlyList<int>>? terms = null)
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

        var usable = clock.Varies && fit.Convergence.Status == ConvergenceStatus.Converged;
        var rows = terms.Select(columns => new TermTest(
            string.Join(" + ", columns.Select(j => fit.Coefficients[j].Term)), Score(fit, score, columns, usable)));
        return new ProportionalHazardsTest([.. rows], Score(fit, score, [.. Enumerable.Range(0, p)], usable), transform);
    }

    private static TestResult Score(CoxFit fit, ZphScore score, IReadOnlyList<int> columns, bool usable)
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

        var plain = new PackedCholesky(score.Plain, fit.Coefficients.Count);
        var m = kept.Length;
        var variance = new double[m * (m + 1) / 2];
        for (var b = 0; b < m; b++)
        {
            var solved = plain.Solve(Column(score.Cross, kept[b], fit.Coefficients.Count));
            for (var a = b; a < m; a++)
            {
                var explained = Column(score.Cross, kept[a], fit.Coefficients.Count).Zip(solved, (x, y) => x * y).Sum();
                variance[PackedCholesky.At(a, b)] = Element(score.Own, kept[a], kept[b]) - explained;
            }
        }

        double[] u = [.. kept.Select(j => score.U[j])];
        var statistic = new PackedCholesky(variance, m).Solve(u).Zip(u, (x, y) => x * y).Sum();
        return new TestResult(statistic, m, ChiSquared.UpperTail(statistic, m), Method);
    }

    private static double Element(double[] lower, int a, int b) => lower[PackedCholesky.At(Math.Max(a, b), Math.Min(a, b))];

    private static double[] Column(double[] lower, int j, int p) => [.. Enumerable.Range(0, p).Select(i => Element(lower, i, j))];
}
