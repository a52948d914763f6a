namespace Tidemark.Statistics.Survival;

/// <summary>
/// For each row the weight of its comparable pairs and of those it wins (ties one half). Two sweeps per stratum: backwards with the
/// rows at risk, which gives each event its pairs; forwards with the events so far, which gives each row the events it outlived.
/// </summary>
internal sealed class ConcordanceCounts
{
    private readonly CoxProblem _problem;
    private readonly int[] _rank;
    private readonly int _ranks;

    internal ConcordanceCounts(CoxProblem problem, double[] score)
    {
        _problem = problem;
        (_rank, _ranks) = Ranks(score);
        (Gain, Pairs) = (new double[problem.N], new double[problem.N]);
        var low = 0;
        foreach (var high in problem.StratumEnds)
        {
            Backwards(low, high);
            Forwards(low, high);
            low = high;
        }
    }

    internal double Concordant { get; private set; }

    internal double Discordant { get; private set; }

    internal double Tied { get; private set; }

    internal double[] Gain { get; }

    internal double[] Pairs { get; }

    private static (int[] Rank, int Count) Ranks(double[] score)
    {
        var order = RowOrder.Ascending(score);
        var rank = new int[score.Length];
        for (var i = 1; i < order.Length; i++)
        {
            rank[order[i]] = rank[order[i - 1]] + (score[order[i]] != score[order[i - 1]] ? 1 : 0);
        }

        return (rank, order.Length == 0 ? 0 : rank[order[^1]] + 1);
    }

    private void Backwards(int low, int high)
    {
        var atRisk = new RankCounts(_ranks);
        var leaving = high - 1;
        for (var i = high - 1; i >= low;)
        {
            var (time, last) = (_problem.Stop[i], i);
            for (; i >= low && _problem.Stop[i] == time; i--)
            {
                if (!_problem.IsEvent[i])
                {
                    atRisk.Add(_rank[i], _problem.Weight[i]);
                }
            }

            for (; _problem.ByStart is { } order && leaving >= low && _problem.Start![order[leaving]] >= time; leaving--)
            {
                atRisk.Add(_rank[order[leaving]], -_problem.Weight[order[leaving]]);
            }

            for (var k = i + 1; k <= last; k++)
            {
                ScoreEvent(k, atRisk);
            }

            for (var k = i + 1; k <= last; k++)
            {
                if (_problem.IsEvent[k])
                {
                    atRisk.Add(_rank[k], _problem.Weight[k]);
                }
            }
        }
    }

    private void ScoreEvent(int k, RankCounts atRisk)
    {
        if (!_problem.IsEvent[k])
        {
            return;
        }

        var (below, tied) = (atRisk.Below(_rank[k]), atRisk.At(_rank[k]));
        Concordant += _problem.Weight[k] * below;
        Tied += _problem.Weight[k] * tied;
        Discordant += _problem.Weight[k] * (atRisk.Total - below - tied);
        Gain[k] += below + (tied / 2);
        Pairs[k] += atRisk.Total;
    }

    /// <summary>Row k meets the events in (start, stop], at its own stop only if it is censored there.</summary>
    private void Forwards(int low, int high)
    {
        var events = new RankCounts(_ranks);
        var entering = low;
        for (var i = low; i < high;)
        {
            var (time, first) = (_problem.Stop[i], i);
            for (; _problem.ByStart is { } order && entering < high && _problem.Start![order[entering]] < time; entering++)
            {
                Meet(order[entering], events, -1.0);
            }

            for (; i < high && _problem.Stop[i] == time; i++)
            {
                if (_problem.IsEvent[i])
                {
                    Meet(i, events, 1.0);
                }
            }

            for (var k = first; k < i; k++)
            {
                if (_problem.IsEvent[k])
                {
                    events.Add(_rank[k], _problem.Weight[k]);
                }
            }

            for (var k = first; k < i; k++)
            {
                if (!_problem.IsEvent[k])
                {
                    Meet(k, events, 1.0);
                }
            }
        }
    }

    private void Meet(int row, RankCounts events, double sign)
    {
        var (below, tied) = (events.Below(_rank[row]), events.At(_rank[row]));
        Gain[row] += sign * (events.Total - below - (tied / 2));
        Pairs[row] += sign * events.Total;
    }
}
