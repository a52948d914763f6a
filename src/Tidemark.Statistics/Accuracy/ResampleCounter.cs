namespace Tidemark.Statistics.Accuracy;

/// <summary>Counts a resample over the sorted distinct values and finds its best cut-off: linear in rows, nothing is sorted.</summary>
internal sealed class ResampleCounter
{
    private readonly MarkerValues _values;
    private readonly CutoffRule _rule;
    private readonly int[] _place;
    private readonly int[] _both;

    internal ResampleCounter(MarkerValues values, CutoffRule rule)
    {
        (_values, _rule) = (values, rule);
        var k = values.Distinct.Length;
        Counts = new RocCounts(new int[k], new int[k]);
        _both = new int[2 * k];
        _place = [.. values.Rank.Select((rank, i) => (2 * rank) + (values.IsCase[i] ? 0 : 1))];
    }

    /// <summary>Counts of the resample counted last.</summary>
    internal RocCounts Counts { get; }

    /// <summary>Counts rows; false where a class is absent.</summary>
    internal bool Count(IReadOnlyList<int> indices)
    {
        Array.Clear(_both);
        if (indices is int[] array)
        {
            foreach (var index in array)
            {
                _both[_place[index]]++;
            }
        }
        else
        {
            for (var i = 0; i < indices.Count; i++)
            {
                _both[_place[indices[i]]]++;
            }
        }

        var (m, n) = (0, 0);
        for (var v = 0; v < Counts.CaseCounts.Length; v++)
        {
            var (cases, controls) = (_both[2 * v], _both[(2 * v) + 1]);
            (Counts.CaseCounts[v], Counts.ControlCounts[v]) = (cases, controls);
            (m, n) = (m + cases, n + controls);
        }

        Counts.Set(m, n);
        return m > 0 && n > 0;
    }

    internal CutpointReplicate? Evaluate(IReadOnlyList<int> indices) => Count(indices) ? Best(Counts.Cases, Counts.Controls) : null;

    private CutpointReplicate Best(int m, int n)
    {
        var (tp, fp, twice, k) = (m, n, 0L, Counts.CaseCounts.Length);
        var (below, bestBelow, bestAt) = (-1, -1, 0);
        var (top, bestTp, bestFp) = (double.NegativeInfinity, 0, 0);
        for (var v = 0; v <= k; v++)
        {
            var (cases, controls) = v < k ? (Counts.CaseCounts[v], Counts.ControlCounts[v]) : (0, 0);
            if (v < k && cases + controls == 0)
            {
                continue;
            }

            var score = _rule.Score(tp, fp, m, n);
            if (score > top)
            {
                (top, bestTp, bestFp, bestBelow, bestAt) = (score, tp, fp, below, v);
            }

            twice += cases * (2L * (n - fp) + controls);
            (tp, fp, below) = (tp - cases, fp - controls, v);
        }

        return new CutpointReplicate(Cut(bestBelow, bestAt, top), (double)bestTp / m, (double)(n - bestFp) / n, twice / (2.0 * m * n));
    }

    private double Cut(int below, int at, double top) => top == double.NegativeInfinity
        ? double.NaN
        : _values.Cut(below < 0 ? null : _values.Distinct[below], at == _values.Distinct.Length ? null : _values.Distinct[at]);
}
