namespace Tidemark.Statistics.MixedModels;

/// <summary>The map from θ to the relative covariance of each random term, G = ΛΛᵀ with Λ lower triangular, θ its elements by
/// columns, term after term. G does not change with the sign of a column of Λ, so that θ needs no bounds.</summary>
internal sealed class RelativeFactor
{
    private readonly (int Term, int Row, int Column)[] cells;
    private readonly int[] widths;

    public RelativeFactor(IReadOnlyList<int> widths)
    {
        this.widths = [.. widths];
        cells = [.. from term in Enumerable.Range(0, widths.Count)
                    from column in Enumerable.Range(0, widths[term])
                    from row in Enumerable.Range(column, widths[term] - column)
                    select (term, row, column)];
    }

    public int Count => cells.Length;

    public double[] Start => [.. cells.Select(c => c.Row == c.Column ? 1.0 : 0)];

    /// <summary>The places of the diagonal elements in θ.</summary>
    public int[] Diagonals => [.. Enumerable.Range(0, Count).Where(a => cells[a].Row == cells[a].Column)];

    public (int Term, int Row, int Column) Cell(int element) => cells[element];

    /// <summary>Λ of each term by rows.</summary>
    public double[][] Lambda(double[] θ)
    {
        double[][] λ = [.. widths.Select(q => new double[q * q])];
        for (var a = 0; a < Count; a++)
        {
            var (term, row, column) = cells[a];
            λ[term][(row * widths[term]) + column] = θ[a];
        }

        return λ;
    }

    /// <summary>G of each term by rows.</summary>
    public double[][] Covariance(double[] θ) => [.. Lambda(θ).Select((λ, k) => Product(λ, widths[k]))];

    /// <summary>∂G/∂θ_a = F_aΛᵀ + ΛF_aᵀ, the block of its term, one for each a.</summary>
    public double[][] Derivatives(double[] θ)
    {
        var λ = Lambda(θ);
        var d = new double[Count][];
        for (var a = 0; a < Count; a++)
        {
            var (term, row, column) = cells[a];
            var q = widths[term];
            d[a] = new double[q * q];
            for (var j = 0; j < q; j++)
            {
                d[a][(row * q) + j] += λ[term][(j * q) + column];
                d[a][(j * q) + row] += λ[term][(j * q) + column];
            }
        }

        return d;
    }

    /// <summary>∂G/∂G_rc for each element on and below the diagonal, in the order of θ.</summary>
    public double[][] Elements()
    {
        var e = new double[Count][];
        for (var a = 0; a < Count; a++)
        {
            var (term, row, column) = cells[a];
            e[a] = new double[widths[term] * widths[term]];
            e[a][(row * widths[term]) + column] = e[a][(column * widths[term]) + row] = 1;
        }

        return e;
    }

    /// <summary>The block diagonal matrix of a block for each term.</summary>
    public double[] Whole(double[][] blocks)
    {
        var sum = new double[widths.Sum() * widths.Sum()];
        for (var term = 0; term < blocks.Length; term++)
        {
            var part = Whole(blocks[term], term);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += part[i];
            }
        }

        return sum;
    }

    /// <summary>The same where only one term has a block.</summary>
    public double[] Whole(double[] block, int term)
    {
        var (m, top, q) = (widths.Sum(), widths.Take(term).Sum(), widths[term]);
        var whole = new double[m * m];
        for (var i = 0; i < q; i++)
        {
            Array.Copy(block, i * q, whole, ((top + i) * m) + top, q);
        }

        return whole;
    }

    /// <summary>The diagonal blocks of a matrix of the order of all terms.</summary>
    public double[][] Blocks(double[] whole)
    {
        var m = widths.Sum();
        return [.. widths.Select((q, term) =>
        {
            var (block, top) = (new double[q * q], widths.Take(term).Sum());
            for (var i = 0; i < q; i++)
            {
                Array.Copy(whole, ((top + i) * m) + top, block, i * q, q);
            }

            return block;
        })];
    }

    /// <summary>tr(K ∂²G/∂θ_a∂θ_b), K the sum of the blocks of each term.</summary>
    public double Second(double[][] k, int a, int b)
    {
        var (first, second) = (cells[a], cells[b]);
        return first.Term == second.Term && first.Column == second.Column
            ? 2 * k[first.Term][(first.Row * widths[first.Term]) + second.Row]
            : 0;
    }

    /// <summary>The same G from factors whose columns begin with a non-negative diagonal and vanish where it is zero.</summary>
    public double[] Canonical(double[] θ)
    {
        double[][] l = [.. Covariance(θ).Select((g, k) => SemidefiniteFactor(g, widths[k]))];
        return [.. cells.Select(c => l[c.Term][(c.Row * widths[c.Term]) + c.Column])];
    }

    private static double[] Product(double[] λ, int q)
    {
        var g = new double[q * q];
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                for (var k = 0; k <= Math.Min(i, j); k++)
                {
                    g[(i * q) + j] += λ[(i * q) + k] * λ[(j * q) + k];
                }
            }
        }

        return g;
    }

    private static double[] SemidefiniteFactor(double[] g, int q)
    {
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

        return l;
    }
}
