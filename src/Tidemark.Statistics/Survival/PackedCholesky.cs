namespace Tidemark.Statistics.Survival;

/// <summary>
/// Cholesky factor of a small symmetric matrix given as its lower triangle by rows. A column whose pivot falls below the
/// tolerance times its own diagonal is aliased: it is skipped, its solution is 0 and its row of the inverse is 0.
/// </summary>
internal sealed class PackedCholesky
{
    private readonly double[] _l;
    private readonly int _p;

    internal PackedCholesky(ReadOnlySpan<double> lower, int p, double tolerance = 1e-11)
    {
        _p = p;
        _l = lower.ToArray();
        Aliased = new bool[p];
        for (var j = 0; j < p; j++)
        {
            Factor(j, tolerance);
        }
    }

    internal bool[] Aliased { get; }

    internal bool IsFullRank => !Aliased.Contains(true);

    internal double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var j = 0; j < _p; j++)
            {
                sum += 2.0 * Math.Log(_l[At(j, j)]);
            }

            return sum;
        }
    }

    internal static int At(int row, int column) => (row * (row + 1) / 2) + column;

    internal double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < _p; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= _l[At(i, k)] * x[k];
            }

            x[i] = Aliased[i] ? 0.0 : x[i] / _l[At(i, i)];
        }

        for (var i = _p - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < _p; k++)
            {
                x[i] -= _l[At(k, i)] * x[k];
            }

            x[i] = Aliased[i] ? 0.0 : x[i] / _l[At(i, i)];
        }

        return x;
    }

    internal double[,] Inverse()
    {
        var inverse = new double[_p, _p];
        var unit = new double[_p];
        for (var j = 0; j < _p; j++)
        {
            Array.Clear(unit);
            unit[j] = Aliased[j] ? 0.0 : 1.0;
            var column = Solve(unit);
            for (var i = 0; i < _p; i++)
            {
                inverse[i, j] = column[i];
            }
        }

        return inverse;
    }

    private void Factor(int j, double tolerance)
    {
        var diagonal = _l[At(j, j)];
        var pivot = diagonal;
        for (var k = 0; k < j; k++)
        {
            pivot -= _l[At(j, k)] * _l[At(j, k)];
        }

        Aliased[j] = !(pivot > tolerance * diagonal);
        var root = Aliased[j] ? 0.0 : Math.Sqrt(pivot);
        _l[At(j, j)] = root;
        for (var i = j + 1; i < _p; i++)
        {
            var sum = _l[At(i, j)];
            for (var k = 0; k < j; k++)
            {
                sum -= _l[At(i, k)] * _l[At(j, k)];
            }

            _l[At(i, j)] = Aliased[j] ? 0.0 : sum / root;
        }
    }
}
