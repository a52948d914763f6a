using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// The cut-point of a marker that separates a response best, by a linear rank statistic, with p values that know it was chosen
/// (Lausen and Schumacher 1992; Hothorn and Lausen 2003). Theory: docs/theory/maximally-selected-rank.md.
/// </summary>
public static class MaximallySelectedRank
{
    /// <summary>Tries every observed cut-point that leaves enough rows on either side.</summary>
    /// <param name="marker">Values to cut, NaN where missing.</param>
    /// <param name="response">Response, NaN where missing; 1 for a case and 0 for a control compares two classes.</param>
    /// <param name="score">Scores of the response; default the response itself.</param>
    /// <param name="minShare">Smallest share of rows in the lower group; default 0.1.</param>
    /// <param name="maxShare">Largest share of rows in the lower group; default 0.9.</param>
    /// <returns>NaN with a warning where no cut-point is admissible or the response does not vary.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static MaximallySelectedCut Test(
        IReadOnlyList<double> marker, IReadOnlyList<double> response, ResponseScore score = ResponseScore.Data, double minShare = 0.1, double maxShare = 0.9)
    {
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentNullException.ThrowIfNull(response);
        Pairs.RequireSameLength(marker, response);
        var (x, y) = Pairs.Complete(marker, response);
        return OfScores(x, Scored(y, score), minShare, maxShare);
    }

    /// <summary>The same of scores that are made already, for example log-rank scores.</summary>
    /// <param name="marker">Values to cut, without NaN.</param>
    /// <param name="scores">Scores, as many.</param>
    /// <param name="minShare">Smallest share of rows in the lower group.</param>
    /// <param name="maxShare">Largest share of rows in the lower group.</param>
    internal static MaximallySelectedCut OfScores(double[] marker, double[] scores, double minShare, double maxShare)
    {
        var (x, a) = ((double[])marker.Clone(), (double[])scores.Clone());
        Array.Sort(x, a);
        var process = new CutProcess(x, a, minShare, maxShare);
        return process.Sizes.Length == 0
            ? MaximallySelectedCut.None(x.Length)
            : new MaximallySelectedCut(process, x);
    }

    private static double[] Scored(double[] y, ResponseScore score)
    {
        if (score == ResponseScore.Data || y.Length == 0)
        {
            return y;
        }

        var ranks = Ranking.MidRanks(y);
        return score switch
        {
            ResponseScore.Wilcoxon => ranks,
            ResponseScore.NormalQuantile => [.. ranks.Select(r => Normal.Quantile(r / (y.Length + 1.0)))],
            ResponseScore.Median => [.. ranks.Select(r => r <= (y.Length + 1) / 2.0 ? 0.0 : 1.0)],
            _ => throw new ArgumentOutOfRangeException(nameof(score)),
        };
    }
}
