namespace Tidemark.Statistics.Survival;

/// <summary>
/// <c>Σ_c (Σ_{i∈c} wᵢUᵢ(t))²</c> of influences <c>Uᵢ(t) = jumpᵢ − (H(min(t, stopᵢ)) − H(startᵢ))</c>, kept as three sums over clusters so
/// that a time costs only the rows that change at it.
/// </summary>
internal sealed class InfluenceSums
{
    private readonly int[] _cluster;
    private readonly double[] _fixed;
    private readonly double[] _moving;
    private double _fixedFixed;
    private double _fixedMoving;
    private double _movingMoving;

    internal InfluenceSums(int[] cluster)
    {
        _cluster = cluster;
        var count = cluster.Length == 0 ? 0 : cluster.Max() + 1;
        (_fixed, _moving) = (new double[count], new double[count]);
    }

    internal void Enter(int row, double weight, double clock) => Change(_cluster[row], weight * clock, weight);

    internal void Leave(int row, double weight, double clock, double jump)
    {
        if (double.IsFinite(clock))
        {
            Change(_cluster[row], weight * (jump - clock), -weight);
        }
    }

    internal double Variance(double clock)
        => Math.Max(0.0, _fixedFixed - (2 * clock * _fixedMoving) + (clock * clock * _movingMoving));

    private void Change(int c, double byFixed, double byMoving)
    {
        var (a, b) = (_fixed[c], _moving[c]);
        _fixed[c] = a + byFixed;
        _moving[c] = b + byMoving;
        _fixedFixed += (_fixed[c] * _fixed[c]) - (a * a);
        _fixedMoving += (_fixed[c] * _moving[c]) - (a * b);
        _movingMoving += (_moving[c] * _moving[c]) - (b * b);
    }
}
