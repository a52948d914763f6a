using Tidemark.Statistics.Descriptive;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Bootstrap percentiles of a curve's area and of its points (Carpenter and Bithell 2000; quantiles of type 7, resamples of one
/// class left out). Theory: docs/theory/roc-bootstrap.md.
/// </summary>
public sealed class RocBootstrap
{
    private RocBootstrap(IReadOnlyList<double> areas, int degenerate, double level, IReadOnlyList<RocBand>[] bands)
    {
        (Areas, Degenerate) = (areas, degenerate);
        Area = StabilityInterval.Of(areas, level);
        StdError = MeanEstimate.Of([.. areas]).StdDev;
        (Sensitivities, Specificities, Thresholds) = (bands[0], bands[1], bands[2]);
    }

    /// <summary>The area, or the part of it asked, of each resample in the order drawn.</summary>
    public IReadOnlyList<double> Areas { get; }

    /// <summary>Percentiles of <see cref="Areas"/>.</summary>
    public StabilityInterval Area { get; }

    /// <summary>Standard deviation of <see cref="Areas"/>.</summary>
    public double StdError { get; }

    /// <summary>Sensitivities at the specificities asked.</summary>
    public IReadOnlyList<RocBand> Sensitivities { get; }

    /// <summary>Specificities at the sensitivities asked.</summary>
    public IReadOnlyList<RocBand> Specificities { get; }

    /// <summary>Both at the thresholds asked.</summary>
    public IReadOnlyList<RocBand> Thresholds { get; }

    /// <summary>Resamples that held one class only and were left out.</summary>
    public int Degenerate { get; }

    /// <summary>Warns where no resample had both classes, or some had not.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings => Degenerate == 0 && Areas.Count > 0
        ? []
        : [StatisticalWarning.TooFew($"{Degenerate} of {Degenerate + Areas.Count} resamples held one class only and were left out.")];

    /// <summary>Reads the quantities from each resample.</summary>
    /// <param name="curve">The curve; its direction is kept in every resample.</param>
    /// <param name="resamples">Zero-based indices into the curve's rows with a marker value, one list per resample.</param>
    /// <param name="asked">What is read beside the area; default nothing.</param>
    /// <param name="level">Share of the resamples inside the intervals; default 0.95.</param>
    public static RocBootstrap Of(
        RocCurve curve, IEnumerable<IReadOnlyList<int>> resamples, RocQuantities? asked = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(resamples);
        asked ??= new RocQuantities();
        var (counter, reading, degenerate) = (new ResampleCounter(curve.Values, CutoffCriterion.Youden), new RocReading(curve.Values, asked), 0);
        foreach (var indices in resamples)
        {
            if (counter.Count(indices))
            {
                reading.Add(counter.Counts);
            }
            else
            {
                degenerate++;
            }
        }

        return new RocBootstrap(reading.Areas, degenerate, level, reading.Bands(level));
    }
}
