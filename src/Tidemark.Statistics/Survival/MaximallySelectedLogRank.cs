using Tidemark.Statistics.Distributions;

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
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(marker);
        SurvivalData.RequireLength(marker.Count, data.Count, nameof(marker));
        int[] rows = [.. Enumerable.Range(0, data.Count).Where(i => data.Usable[i] && !double.IsNaN(marker[i])).OrderBy(i => marker[i])];
        var candidates = Candidates([.. rows.Select(i => marker[i])], Scores(data, rows), minShare, maxShare);
        if (candidates.Count == 0)
        {
            return new MaximallySelectedResult(double.NaN, double.NaN, double.NaN, double.NaN, [], [
                StatisticalWarning.TooFew("No event, or no cut-point that leaves enough rows on either side."), .. data.Warnings]);
        }

        var best = candidates.MaxBy(c => Math.Abs(c.Statistic))!;
        var b = Math.Abs(best.Statistic);
        return new MaximallySelectedResult(
            best.Cutpoint, b, Lausen1992(b, minShare, maxShare), Lausen1994(b, rows.Length, candidates), candidates, data.Warnings);
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

    private static List<CutpointCandidate> Candidates(double[] marker, double[] scores, double minShare, double maxShare)
    {
        var n = scores.Length;
        var (sum, squares) = (scores.Sum(), scores.Sum(a => a * a));
        var spread = ((n * squares) - (sum * sum)) / ((double)n * n * (n - 1.0));
        var (least, most) = (Math.Max(1.0, Math.Floor(n * minShare)), Math.Min(n - 1.0, Math.Floor(n * maxShare)));
        var (candidates, lower) = (new List<CutpointCandidate>(), 0.0);
        for (var m = 1; m < n && spread > 0; m++)
        {
            lower += scores[m - 1];
            if (m >= least && m <= most && marker[m] > marker[m - 1])
            {
                var z = (lower - (m * sum / n)) / Math.Sqrt(spread * m * (n - m));
                candidates.Add(new CutpointCandidate(marker[m - 1], m, z));
            }
        }

        return candidates;
    }

    private static double Lausen1992(double b, double minShare, double maxShare)
    {
        var density = Normal.Density(b);
        var p = (4 * density / b) + (density * (b - (1 / b)) * Math.Log(maxShare * (1 - minShare) / ((1 - maxShare) * minShare)));
        return b < 1 ? 1.0 : Math.Clamp(p, 0.0, 1.0);
    }

    private static double Lausen1994(double b, int n, List<CutpointCandidate> candidates)
    {
        var p = 2 * Normal.Cdf(b, upper: true);
        for (var i = 1; i < candidates.Count; i++)
        {
            var (l, r) = ((double)candidates[i - 1].LowerCount, (double)candidates[i].LowerCount);
            var t = Math.Sqrt(1 - (l * (n - r) / ((n - l) * r)));
            p += Math.Exp(-b * b / 2) / Math.PI * (t - (((b * b / 4) - 1) * t * t * t / 6));
        }

        return Math.Clamp(p, 0.0, 1.0);
    }
}
