using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Accuracy;

/// <summary>A cut-point chosen by the largest standardized statistic, with p values that know it was chosen.</summary>
public sealed class MaximallySelectedCut
{
    private readonly CutProcess? _process;

    internal MaximallySelectedCut(CutProcess process, double[] sortedMarker)
    {
        _process = process;
        Rows = process.Rows;
        var best = Enumerable.Range(0, process.Sizes.Length).MaxBy(i => Math.Abs(process.Statistics[i]));
        (Cutpoint, LowerCount, Statistic) = (sortedMarker[process.Sizes[best] - 1], process.Sizes[best], Math.Abs(process.Statistics[best]));
        Cutpoints = [.. process.Sizes.Select(m => sortedMarker[m - 1])];
        (PValueLausen1992, PValueLausen1994) = (Lausen1992(), Lausen1994());
    }

    private MaximallySelectedCut(int rows)
    {
        (Rows, Cutpoint, Statistic, PValueLausen1992, PValueLausen1994) = (rows, double.NaN, double.NaN, double.NaN, double.NaN);
        Warnings = [StatisticalWarning.TooFew("The response does not vary, or no cut-point leaves enough rows on either side.")];
    }

    /// <summary>Number of rows without missing values.</summary>
    public int Rows { get; }

    /// <summary>Largest marker value of the lower group; NaN where no cut-point is admissible.</summary>
    public double Cutpoint { get; }

    /// <summary>Rows in the lower group.</summary>
    public int LowerCount { get; }

    /// <summary>Largest absolute standardized statistic.</summary>
    public double Statistic { get; }

    /// <summary>Upper bound by Lausen and Schumacher (1992, equation 4).</summary>
    public double PValueLausen1992 { get; }

    /// <summary>Upper bound by the improved Bonferroni inequality, Lausen, Sauerbrei and Schumacher (1994).</summary>
    public double PValueLausen1994 { get; }

    /// <summary>The cut-points tried, ascending.</summary>
    public IReadOnlyList<double> Cutpoints { get; } = [];

    /// <summary>Rows at or below each cut-point.</summary>
    public IReadOnlyList<int> LowerCounts => _process?.Sizes ?? [];

    /// <summary>Standardized statistic of each cut-point: positive where the lower group has the higher scores.</summary>
    public IReadOnlyList<double> Statistics => _process?.Statistics ?? [];

    /// <summary>What the data could not carry.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings { get; } = [];

    /// <summary>P(max |Z| ≥ statistic) for the normal process with the statistics' correlations, which is Markov: integrated cut by cut.
    /// NaN above 20 000 rows.</summary>
    public double PValueGaussian() => _process is null ? double.NaN : MaximumOfProcess.UpperTail(Statistic, _process.Sizes, Rows);

    /// <summary>Share of random orders of the scores whose largest statistic is as large.</summary>
    /// <param name="random">Seeded generator.</param>
    /// <param name="replicates">Number of orders; default 9999.</param>
    public double PValuePermutation(SeededRandom random, int replicates = 9999)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (_process is null)
        {
            return double.NaN;
        }

        var (scores, extreme) = (_process.Scores(), 0);
        for (var b = 0; b < replicates; b++)
        {
            random.Stream(b).Shuffle<double>(scores);
            extreme += _process.Standardized(scores).Max(Math.Abs) >= Statistic * (1 - 1e-12) ? 1 : 0;
        }

        return (double)extreme / replicates;
    }

    internal static MaximallySelectedCut None(int rows) => new(rows);

    private double Lausen1992()
    {
        var (b, density) = (Statistic, Normal.Density(Statistic));
        var (low, high) = (_process!.MinShare, _process.MaxShare);
        var p = (4 * density / b) + (density * (b - (1 / b)) * Math.Log(high * (1 - low) / ((1 - high) * low)));
        return b < 1 ? 1.0 : Math.Clamp(p, 0.0, 1.0);
    }

    private double Lausen1994()
    {
        var (b, sizes) = (Statistic, _process!.Sizes);
        var p = 2 * Normal.Cdf(b, upper: true);
        for (var i = 1; i < sizes.Length; i++)
        {
            var (l, r) = ((double)sizes[i - 1], (double)sizes[i]);
            var t = Math.Sqrt(1 - (l * (Rows - r) / ((Rows - l) * r)));
            p += Math.Exp(-b * b / 2) / Math.PI * (t - (((b * b / 4) - 1) * t * t * t / 6));
        }

        return Math.Clamp(p, 0.0, 1.0);
    }
}
