using Tidemark.Analysis.Datasets;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Efficacy;

/// <summary>The first value that stands beyond the reference change over the lowest earlier value, baseline among them.</summary>
internal static class FirstRise
{
    private const int Replicates = 20000;

    public static double? Day(IEnumerable<BiomarkerRow> series, double factor)
    {
        var lowest = double.PositiveInfinity;
        foreach (var row in series)
        {
            if (row.Value > lowest * factor)
            {
                return row.Day;
            }

            lowest = Math.Min(lowest, row.Value);
        }

        return null;
    }

    /// <summary>Share of series of so many samples that log-normal noise alone alarms.</summary>
    /// <param name="samples">Samples in a series, baseline among them.</param>
    /// <param name="sigma">Standard deviation of one log value.</param>
    /// <param name="factor">Smallest rise that counts, as a ratio.</param>
    /// <param name="random">Seeded generator.</param>
    public static double ByNoise(int samples, double sigma, double factor, SeededRandom random)
    {
        var (alarms, threshold) = (0, Math.Log(factor));
        for (var replicate = 0; replicate < Replicates; replicate++)
        {
            var lowest = double.PositiveInfinity;
            for (var k = 0; k < samples; k++)
            {
                var value = sigma * random.NextNormal();
                if (value > lowest + threshold)
                {
                    alarms++;
                    break;
                }

                lowest = Math.Min(lowest, value);
            }
        }

        return (double)alarms / Replicates;
    }
}
