using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>
/// The log-rank test of equal hazards in k groups and its family weighted by S(t−)^ρ of Harrington and Fleming (1982): ρ = 0 is
/// Mantel's log-rank, ρ = 1 the Peto-Peto Wilcoxon. Stratified by the data's strata; left truncation enters through the numbers at
/// risk; case weights count as frequencies. Theory: docs/theory/log-rank.md.
/// </summary>
public static class LogRank
{
    /// <summary>Tests equal hazards.</summary>
    /// <param name="data">Follow-up; its strata stratify the test.</param>
    /// <param name="groups">Group label of each row.</param>
    /// <param name="rho">Exponent of S(t−) in the weight; default 0.</param>
    /// <param name="gamma">Exponent of 1 − S(t−) in the weight (Fleming and Harrington 1991); default 0.</param>
    /// <returns>NaN with a warning where there is no event or only one group is ever at risk at an event.</returns>
    /// <exception cref="ArgumentException">There is not one label per row.</exception>
    public static LogRankResult Test(SurvivalData data, IReadOnlyList<int> groups, double rho = 0.0, double gamma = 0.0)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(groups);
        var (codes, labels) = SurvivalData.Codes(groups, data.Count);
        var sums = new LogRankSums(data, codes, labels.Length, rho, gamma);
        var rows = labels.Select((label, g) => new LogRankGroup(label, sums.N[g], sums.Observed[g], sums.Expected[g]));
        return new LogRankResult(ChiSquare(sums, rho == 0 && gamma == 0), [.. rows], sums.Covariance);
    }

    /// <summary>Tests one sample against an expected survival (Berry 1983): the events against the sum of the expected cumulative hazards.</summary>
    /// <param name="data">Follow-up; strata are not used.</param>
    /// <param name="survival">Expected probability of each row to survive its own follow-up, in (0, 1].</param>
    /// <returns>NaN with a warning where nothing is expected.</returns>
    /// <exception cref="ArgumentException">There is not one value per row.</exception>
    public static OneSampleLogRank OneSample(SurvivalData data, IReadOnlyList<double> survival)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(survival);
        SurvivalData.RequireLength(survival.Count, data.Count, nameof(survival));
        var (observed, expected) = (0.0, 0.0);
        for (var i = 0; i < data.Count; i++)
        {
            if (data.Usable[i])
            {
                observed += data.IsEvent[i] ? data.Weight(i) : 0.0;
                expected -= data.Weight(i) * Math.Log(survival[i]);
            }
        }

        const string Method = "One-sample log-rank test";
        var statistic = (observed - expected) * (observed - expected) / expected;
        var test = double.IsFinite(statistic)
            ? new TestResult(statistic, 1, ChiSquared.UpperTail(statistic, 1), Method)
            : new TestResult(double.NaN, 1, double.NaN, Method) { Warnings = [StatisticalWarning.Domain("Expected survival has to lie in (0, 1] and below 1 somewhere.")] };
        return new OneSampleLogRank(test, observed, expected);
    }

    private static TestResult ChiSquare(LogRankSums sums, bool isPlain)
    {
        var method = isPlain ? "Log-rank test" : "Weighted log-rank test (Harrington-Fleming)";
        int[] kept = [.. Enumerable.Range(0, sums.N.Length).Where(g => sums.Expected[g] > 0).Skip(1)];
        var m = kept.Length;
        var (lower, u) = (new double[m * (m + 1) / 2], new double[m]);
        for (var a = 0; a < m; a++)
        {
            u[a] = sums.Observed[kept[a]] - sums.Expected[kept[a]];
            for (var b = 0; b <= a; b++)
            {
                lower[PackedCholesky.At(a, b)] = sums.Covariance[kept[a], kept[b]];
            }
        }

        var factor = new PackedCholesky(lower, m);
        var df = m - factor.Aliased.Count(x => x);
        if (df == 0)
        {
            return new TestResult(double.NaN, 0, double.NaN, method)
            {
                Warnings = [StatisticalWarning.TooFew("No event while two groups are at risk: hazards cannot be compared.")],
            };
        }

        var statistic = factor.Solve(u).Zip(u, (x, y) => x * y).Sum();
        return new TestResult(statistic, df, ChiSquared.UpperTail(statistic, df), method);
    }
}
