namespace Tidemark.Statistics.Accuracy;

/// <summary>Finds the best cut-off of a resample by counting over the sorted distinct values: linear in rows, nothing is sorted.</summary>
internal sealed class ResampleCounter(MarkerValues values, CutoffCriterion criterion)
{
    private readonly int[] _cases = new int[values.Distinct.Length];
    private readonly int[] _controls = new int[values.Distinct.Length];

    internal CutpointReplicate? Evaluate(IReadOnlyList<int> indices)
    {
        Array.Clear(_cases);
        Array.Clear(_controls);
        for (var i = 0; i < indices.Count; i++)
        {
            (values.IsCase[indices[i]] ? _cases : _controls)[values.Rank[indices[i]]]++;
        }

        var (m, n) = (_cases.Sum(), _controls.Sum());
        return m == 0 || n == 0 ? null : Best(m, n);
    }

    private CutpointReplicate Best(int m, int n)
    {
        var (tp, fp, wins) = (m, n, 0.0);
        double? below = null;
        var (top, bestTp, bestFp, cut) = (Int128.MinValue, 0, 0, double.NaN);
        for (var v = 0; v <= _cases.Length; v++)
        {
            if (v < _cases.Length && _cases[v] + _controls[v] == 0)
            {
                continue;
            }

            var score = BestCutoff.Score(criterion, tp, fp, m, n);
            if (score > top)
            {
                (top, bestTp, bestFp) = (score, tp, fp);
                cut = values.Cut(below, v < _cases.Length ? values.Distinct[v] : null);
            }

            if (v < _cases.Length)
            {
                wins += _cases[v] * (n - fp + (_controls[v] / 2.0));
                (tp, fp, below) = (tp - _cases[v], fp - _controls[v], values.Distinct[v]);
            }
        }

        return new CutpointReplicate(cut, (double)bestTp / m, (double)(n - bestFp) / n, wins / ((double)m * n));
    }
}
