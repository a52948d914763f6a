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
    private readonly double[] _pairWeights;

    internal ConcordanceCounts(CoxProblem problem, double[] score, double[] pairWeights)
    {
        (_problem, _pairWeights) = (problem, pairWeights);
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

    internal double TiedTime { get; private set; }

    internal double TiedBoth { get; private set; }

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

            if (last - i > 1 && _problem.Times.Through[last] > _problem.Times.After[last] && _problem.Times.Time[_problem.Times.Through[last] - 1] == time)
            {
                CountTies(i + 1, last + 1);
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

        var (below, tied, u) = (atRisk.Below(_rank[k]), atRisk.At(_rank[k]), PairWeightOf(k));
        Concordant += u * _problem.Weight[k] * below;
        Tied += u * _problem.Weight[k] * tied;
        Discordant += u * _problem.Weight[k] * (atRisk.Total - below - tied);
        Gain[k] += u * (below + (tied / 2));
        Pairs[k] += u * atRisk.Total;
    }

    private double PairWeightOf(int eventRow) => _pairWeights[_problem.Times.Through[eventRow] - 1];

    /// <summary>Pairs of events of one time: Σ wᵢwⱼ over i &lt; j, apart where their scores differ.</summary>
    private void CountTies(int first, int end)
    {
        var (sum, squares, byRank) = (0.0, 0.0, new Dictionary<int, (double Sum, double Squares)>());
        for (var k = first; k < end; k++)
        {
            if (_problem.IsEvent[k])
            {
                var w = _problem.Weight[k];
                (sum, squares) = (sum + w, squares + (w * w));
                var own = byRank.GetValueOrDefault(_rank[k]);
                byRank[_rank[k]] = (own.Sum + w, own.Squares + (w * w));
            }
        }

        var both = byRank.Values.Sum(own => ((own.Sum * own.Sum) - own.Squares) / 2);
        var u = _pairWeights[_problem.Times.Through[first] - 1];
        TiedBoth += u * both;
        TiedTime += u * ((((sum * sum) - squares) / 2) - both);
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
                    events.Add(_rank[k], PairWeightOf(k) * _problem.Weight[k]);
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
