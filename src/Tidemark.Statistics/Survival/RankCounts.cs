namespace Tidemark.Statistics.Survival;

/// <summary>Weights counted by rank, with sums below a rank in O(log n): Fenwick's binary indexed tree (Fenwick 1994).</summary>
internal sealed class RankCounts(int ranks)
{
    private readonly double[] _tree = new double[ranks + 1];
    private readonly double[] _at = new double[ranks];

    internal double Total { get; private set; }

    internal void Add(int rank, double weight)
    {
        Total += weight;
        _at[rank] += weight;
        for (var i = rank + 1; i < _tree.Length; i += i & -i)
        {
            _tree[i] += weight;
        }
    }

    internal double Below(int rank)
    {
        var sum = 0.0;
        for (var i = rank; i > 0; i -= i & -i)
        {
            sum += _tree[i];
        }

        return sum;
    }

    internal double At(int rank) => _at[rank];
}
