using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>Concordance against counting every pair.</summary>
public sealed class ConcordanceTests
{
    [Fact]
    public void Counts_are_those_of_all_pairs_also_with_ties_weights_and_entry_times()
    {
        var random = new SeededRandom(8);
        const int n = 70;
        double[] start = [.. Enumerable.Range(0, n).Select(_ => (double)random.NextInt(3))];
        double[] stop = [.. start.Select(s => s + 1 + random.NextInt(9))];
        bool[] isEvent = [.. start.Select(_ => random.NextDouble() < 0.6)];
        double[] weight = [.. start.Select(_ => 0.5 + random.NextDouble())];
        double[] score = [.. start.Select(_ => (double)random.NextInt(6))];
        var (concordant, discordant, tied, tiedTime, tiedBoth) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; isEvent[i] && j < n; j++)
            {
                var w = weight[i] * weight[j];
                if (j != i && isEvent[j] && stop[j] == stop[i])
                {
                    _ = score[i] == score[j] ? tiedBoth += w / 2 : tiedTime += w / 2;
                }
                else if (j != i && start[j] < stop[i] && stop[j] >= stop[i])
                {
                    _ = score[i] > score[j] ? concordant += w : score[i] < score[j] ? discordant += w : tied += w;
                }
            }
        }

        var result = Concordance.Of(SurvivalData.CountingProcess(start, stop, isEvent, weight), score);
        Near.Equal([concordant, discordant, tied, tiedTime, tiedBoth], [result.Concordant, result.Discordant, result.TiedScore, result.TiedTime, result.TiedBoth], 1e-10);
        Near.Equal((concordant + (tied / 2)) / (concordant + discordant + tied), result.Estimate, 1e-12);
    }

    [Fact]
    public void Without_ties_Schemper_s_and_Uno_s_weights_are_the_same()
    {
        double[] time = [1, 2, 3, 4, 5, 6, 7], score = [7, 3, 5, 6, 1, 2, 4];
        var data = SurvivalData.RightCensored(time, [true, false, true, true, false, true, true]);
        Near.Equal(
            Concordance.Of(data, score, PairWeight.SurvivalByCensoring).Estimate, Concordance.Of(data, score, PairWeight.InverseCensoring).Estimate, 1e-12);
    }

    [Fact]
    public void Censoring_weights_of_start_stop_rows_are_the_programmer_s_mistake() => Assert.Throws<ArgumentException>(
        () => Concordance.Of(SurvivalData.CountingProcess([0, 0], [1, 2], [true, true]), [1, 2], PairWeight.InverseCensoring));
}
