using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>A log-rank test with what it is made of.</summary>
/// <param name="Test">Chi-square test of equal hazards.</param>
/// <param name="Groups">One row per group, in ascending order of label.</param>
/// <param name="Covariance">Covariance of observed − expected, k × k.</param>
public sealed record LogRankResult(TestResult Test, IReadOnlyList<LogRankGroup> Groups, double[,] Covariance)
{
    /// <summary>Test of a trend of the hazard over ordered groups (Tarone 1975), one degree of freedom.</summary>
    /// <param name="scores">Score of each group in the order of <see cref="Groups"/>; default 0, 1, 2, ...</param>
    /// <exception cref="ArgumentException">There is not one score per group.</exception>
    public TestResult Trend(IReadOnlyList<double>? scores = null)
    {
        scores ??= [.. Enumerable.Range(0, Groups.Count).Select(i => (double)i)];
        SurvivalData.RequireLength(scores.Count, Groups.Count, nameof(scores));
        var (score, variance) = (0.0, 0.0);
        for (var a = 0; a < Groups.Count; a++)
        {
            score += scores[a] * (Groups[a].Observed - Groups[a].Expected);
            for (var b = 0; b < Groups.Count; b++)
            {
                variance += scores[a] * scores[b] * Covariance[a, b];
            }
        }

        var statistic = score * score / variance;
        return variance > 0
            ? new TestResult(statistic, 1, ChiSquared.UpperTail(statistic, 1), "Log-rank test for trend")
            : new TestResult(double.NaN, 1, double.NaN, "Log-rank test for trend")
            {
                Warnings = [StatisticalWarning.TooFew("No event, or one group only: a trend cannot be tested.")],
            };
    }
}
