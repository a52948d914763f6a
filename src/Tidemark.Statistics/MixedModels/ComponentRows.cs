namespace Tidemark.Statistics.MixedModels;

/// <summary>The rows of each component: levels of different terms that share a row belong together (union-find).</summary>
internal sealed class ComponentRows
{
    private readonly int[] order;
    private readonly int[] start;
    private readonly int[][] local;

    private ComponentRows(int[] order, int[] start, IReadOnlyList<Grouping> terms)
    {
        (this.order, this.start) = (order, start);
        local = [.. terms.Select(t => Unplaced(t.Codes.Length))];
    }

    public static ComponentRows Of(IReadOnlyList<Grouping> terms)
    {
        var n = terms[0].Level.Length;
        var block = terms.All(t => t.Level.AsSpan().SequenceEqual(terms[0].Level)) ? terms[0].Level : Connected(terms, n);
        var start = new int[block.Max() + 2];
        foreach (var b in block)
        {
            start[b + 1]++;
        }

        for (var b = 1; b < start.Length; b++)
        {
            start[b] += start[b - 1];
        }

        var next = (int[])start.Clone();
        var order = new int[n];
        for (var i = 0; i < n; i++)
        {
            order[next[block[i]]++] = i;
        }

        return new ComponentRows(order, start, terms);
    }

    public IEnumerable<int[]> Each()
    {
        for (var b = 0; b + 1 < start.Length; b++)
        {
            yield return order[start[b]..start[b + 1]];
        }
    }

    /// <summary>Levels of each term in order of appearance (term after term), their counts, and the place of the effects of each
    /// row and term.</summary>
    public (int[] Levels, int[] Counts, int[] Offsets) Layout(int[] rows, IReadOnlyList<Grouping> terms)
    {
        var levels = new List<int>(terms.Count);
        var counts = new int[terms.Count];
        var offsets = new int[rows.Length * terms.Count];
        var top = 0;
        for (var k = 0; k < terms.Count; k++)
        {
            for (var r = 0; r < rows.Length; r++)
            {
                var level = terms[k].Level[rows[r]];
                if (local[k][level] < 0)
                {
                    local[k][level] = counts[k]++;
                    levels.Add(level);
                }

                offsets[(r * terms.Count) + k] = top + (local[k][level] * terms[k].Width);
            }

            foreach (var r in rows)
            {
                local[k][terms[k].Level[r]] = -1;
            }

            top += counts[k] * terms[k].Width;
        }

        return ([.. levels], counts, offsets);
    }

    private static int[] Connected(IReadOnlyList<Grouping> terms, int n)
    {
        var top = new int[terms.Count];
        for (var k = 1; k < top.Length; k++)
        {
            top[k] = top[k - 1] + terms[k - 1].Codes.Length;
        }

        int[] parent = [.. Enumerable.Range(0, top[^1] + terms[^1].Codes.Length)];
        for (var i = 0; i < n; i++)
        {
            for (var k = 1; k < top.Length; k++)
            {
                parent[Root(parent, top[k] + terms[k].Level[i])] = Root(parent, terms[0].Level[i]);
            }
        }

        var number = Unplaced(parent.Length);
        var count = 0;
        var block = new int[n];
        for (var i = 0; i < n; i++)
        {
            var root = Root(parent, terms[0].Level[i]);
            number[root] = number[root] < 0 ? count++ : number[root];
            block[i] = number[root];
        }

        return block;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }

        return i;
    }

    private static int[] Unplaced(int n)
    {
        var x = new int[n];
        Array.Fill(x, -1);
        return x;
    }
}
