using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Comparison of two areas, or of parts of them, by the bootstrap: z = difference / SD of the resampled differences (Hanley and
/// McNeil 1983 with the bootstrap's SD). Theory: docs/theory/roc-bootstrap.md.
/// </summary>
public static class AucBootstrapTest
{
    /// <summary>Two curves of the same rows: each resample is of rows, so that both markers move together.</summary>
    /// <param name="first">The first curve.</param>
    /// <param name="second">The second curve, of the same rows in the same order.</param>
    /// <param name="random">Seeded generator.</param>
    /// <param name="replicates">Number of resamples; default 2000.</param>
    /// <param name="isStratified">True draws cases and controls apart; default true.</param>
    /// <param name="part">The part of the areas; default the whole.</param>
    /// <param name="alternative">Less: the first area is smaller. Default two-sided.</param>
    /// <param name="confLevel">Confidence level of the difference; default 0.95.</param>
    /// <exception cref="ArgumentException">The rows differ.</exception>
    public static AucDifference Paired(
        RocCurve first, RocCurve second, SeededRandom random, int replicates = 2000, bool isStratified = true, PartialArea? part = null,
        Alternative alternative = Alternative.TwoSided, double confLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!first.Values.IsCase.AsSpan().SequenceEqual(second.Values.IsCase))
        {
            throw new ArgumentException("The curves are not of the same rows.", nameof(second));
        }

        var (a, b, differences) = (new ResampleCounter(first.Values, CutoffCriterion.Youden), new ResampleCounter(second.Values, CutoffCriterion.Youden), new List<double>());
        foreach (var indices in RocResampling.Draw(first, random, replicates, isStratified))
        {
            if (a.Count(indices) && b.Count(indices))
            {
                differences.Add(Area(a.Counts, part) - Area(b.Counts, part));
            }
        }

        return Compared(first, second, differences, part, alternative, confLevel, "Bootstrap test for two correlated ROC curves");
    }

    /// <summary>Two curves of different rows, resampled apart.</summary>
    /// <param name="first">The first curve.</param>
    /// <param name="second">The second curve.</param>
    /// <param name="random">Seeded generator.</param>
    /// <param name="replicates">Number of resamples; default 2000.</param>
    /// <param name="isStratified">True draws cases and controls apart; default true.</param>
    /// <param name="part">The part of the areas; default the whole.</param>
    /// <param name="alternative">Less: the first area is smaller. Default two-sided.</param>
    /// <param name="confLevel">Confidence level of the difference; default 0.95.</param>
    public static AucDifference Unpaired(
        RocCurve first, RocCurve second, SeededRandom random, int replicates = 2000, bool isStratified = true, PartialArea? part = null,
        Alternative alternative = Alternative.TwoSided, double confLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(random);
        var asked = new RocQuantities { Part = part };
        var a = RocBootstrap.Of(first, RocResampling.Draw(first, random.Stream(1), replicates, isStratified), asked);
        var b = RocBootstrap.Of(second, RocResampling.Draw(second, random.Stream(2), replicates, isStratified), asked);
        return Compared(first, second, [.. a.Areas.Zip(b.Areas, (x, y) => x - y)], part, alternative, confLevel, "Bootstrap test for two ROC curves");
    }

    private static double Area(RocCounts counts, PartialArea? part) => part is null ? counts.Auc() : part.Of(counts.Line());

    private static AucDifference Compared(
        RocCurve first, RocCurve second, List<double> differences, PartialArea? part, Alternative alternative, double confLevel, string method)
    {
        var sd = MeanEstimate.Of([.. differences]).StdDev;
        double Of(RocCurve curve) => part is null ? curve.Auc : curve.PartialAuc(part);
        return AucComparison.Of(Of(first), Of(second), sd * sd, double.NaN, null, alternative, confLevel, method);
    }
}
