namespace Tidemark.Statistics.MixedModels;

/// <summary>The map from θ to the relative covariance G = ΛΛᵀ, Λ lower triangular by columns or diagonal, with its
/// derivatives. G does not change with the sign of a column of Λ, so that θ needs no bounds.</summary>
internal sealed class RelativeFactor
{
    private readonly (int Row, int Column)[] cells;
    private readonly int q;

    public RelativeFactor(int q, bool correlated)
    {
        this.q = q;
        cells = [.. from column in Enumerable.Range(0, q)
                    from row in Enumerable.Range(column, correlated ? q - column : 1)
                    select (row, column)];
    }

    public int Count => cells.Length;

    public double[] Start => [.. cells.Select(c => c.Row == c.Column ? 1.0 : 0)];

    public double[] Diagonal(double[] θ) => [.. Enumerable.Range(0, q).Select(j => θ[Array.IndexOf(cells, (j, j))])];

    public int RowOf(int element) => cells[element].Row;

    public bool IsDiagonal(int element, int column) => cells[element] == (column, column);

    public double[] Lambda(double[] θ)
    {
        var λ = new double[q * q];
        for (var a = 0; a < Count; a++)
        {
            λ[(cells[a].Row * q) + cells[a].Column] = θ[a];
        }

        return λ;
    }

    public double[] Covariance(double[] θ)
    {
        var λ = Lambda(θ);
        var g = new double[q * q];
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                for (var k = 0; k < q; k++)
                {
                    g[(i * q) + j] += λ[(i * q) + k] * λ[(j * q) + k];
                }
            }
        }

        return g;
    }

    /// <summary>∂G/∂θ_a = F_aΛᵀ + ΛF_aᵀ, one matrix for each a.</summary>
    public double[][] Derivatives(double[] θ)
    {
        var λ = Lambda(θ);
        var d = new double[Count][];
        for (var a = 0; a < Count; a++)
        {
            d[a] = new double[q * q];
            var (row, column) = cells[a];
            for (var j = 0; j < q; j++)
            {
                d[a][(row * q) + j] += λ[(j * q) + column];
                d[a][(j * q) + row] += λ[(j * q) + column];
            }
        }

        return d;
    }

    /// <summary>tr(K ∂²G/∂θ_a∂θ_b).</summary>
    public double Second(double[] k, int a, int b) =>
        cells[a].Column == cells[b].Column ? 2 * k[(cells[a].Row * q) + cells[b].Row] : 0;

    /// <summary>The same G from a factor whose columns begin with a non-negative diagonal and vanish where it is zero.</summary>
    public double[] Canonical(double[] θ)
    {
        var g = Covariance(θ);
        var l = new double[q * q];
        for (var j = 0; j < q; j++)
        {
            for (var i = j; i < q; i++)
            {
                var rest = g[(i * q) + j];
                for (var k = 0; k < j; k++)
                {
                    rest -= l[(i * q) + k] * l[(j * q) + k];
                }

                var pivot = l[(j * q) + j];
                l[(i * q) + j] = i == j ? Math.Sqrt(Math.Max(0, rest)) : pivot > 0 ? rest / pivot : 0;
            }
        }

        return [.. cells.Select(c => l[(c.Row * q) + c.Column])];
    }
}
