using Tidemark.Statistics.Accuracy;

namespace Tidemark.Statistics.Survival;

/// <summary>
/// The cut-point of a marker with the largest log-rank statistic. Its ordinary p value is far too small because the cut-point was
/// chosen; the p values here are corrected. Scores as in Hothorn and Lausen (2003, section 2). Right-censored data without weights
/// or strata. Theory: docs/theory/maximally-selected-log-rank.md.
/// </summary>
public static class MaximallySelectedLogRank
{
    /// <summary>Tries every observed cut-point that leaves enough rows on either side.</summary>
    /// <param name="data">Follow-up; entry times, weights and strata are not used.</param>
    /// <param name="marker">One value per row, NaN where missing.</param>
    /// <param name="minShare">Smallest share of rows in the lower group; default 0.1.</param>
    /// <param name="maxShare">Largest share of rows in the lower group; default 0.9.</param>
    /// <returns>NaN with a warning where there is no event or no admissible cut-point.</returns>
    /// <exception cref="ArgumentException">There is not one value per row.</exception>
    public static MaximallySelectedResult Test(
        SurvivalData data, IReadOnlyList<double> marker, double minShare = 0.1, double maxShare = 0.9)
    {
        var cut = Cut(data, marker, minShare, maxShare);
        IReadOnlyList<CutpointCandidate> candidates =
            [.. cut.Cutpoints.Select((c, i) => new CutpointCandidate(c, cut.LowerCounts[i], cut.Statistics[i]))];
        return new MaximallySelectedResult(
            cut.Cutpoint, cut.Statistic, cut.PValueLausen1992, cut.PValueLausen1994, candidates, [.. cut.Warnings, .. data.Warnings]);
    }

    /// <summary>The same with the further p values of a maximally selected statistic.</summary>
    /// <param name="data">Follow-up; entry times, weights and strata are not used.</param>
    /// <param name="marker">One value per row, NaN where missing.</param>
    /// <param name="minShare">Smallest share of rows in the lower group; default 0.1.</param>
    /// <param name="maxShare">Largest share of rows in the lower group; default 0.9.</param>
    /// <returns>NaN with a warning where there is no event or no admissible cut-point.</returns>
    /// <exception cref="ArgumentException">There is not one value per row.</exception>
    public static MaximallySelectedCut Cut(SurvivalData data, IReadOnlyList<double> marker, double minShare = 0.1, double maxShare = 0.9)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(marker);
        SurvivalData.RequireLength(marker.Count, data.Count, nameof(marker));
        int[] rows = [.. Enumerable.Range(0, data.Count).Where(i => data.Usable[i] && !double.IsNaN(marker[i]))];
        return MaximallySelectedRank.OfScores([.. rows.Select(i => marker[i])], Scores(data, rows), minShare, maxShare);
    }

    /// <summary>aᵢ = δᵢ − Σ over events j with tⱼ ≤ tᵢ of 1 / (N − γⱼ + 1), γⱼ the number of times not after tⱼ.</summary>
    private static double[] Scores(SurvivalData data, int[] rows)
    {
        int[] byTime = [.. Enumerable.Range(0, rows.Length).OrderBy(i => data.Stop[rows[i]])];
        var scores = new double[rows.Length];
        var hazard = 0.0;
        for (var i = 0; i < byTime.Length;)
        {
            var (first, events) = (i, 0);
            for (; i < byTime.Length && data.Stop[rows[byTime[i]]] == data.Stop[rows[byTime[first]]]; i++)
            {
                events += data.IsEvent[rows[byTime[i]]] ? 1 : 0;
            }

            hazard += events / (rows.Length - i + 1.0);
            for (var k = first; k < i; k++)
            {
                scores[byTime[k]] = (data.IsEvent[rows[byTime[k]]] ? 1.0 : 0.0) - hazard;
            }
        }

        return scores;
    }
}
