namespace Tidemark.Statistics.Proportions;

/// <summary>The tables with given margins as paths through the row margins still open, column by column (Mehta and Patel
/// 1983). A node whose paths all count, or all do not, is not followed further.</summary>
/// <param name="columns">Column sums.</param>
/// <param name="logFactorials">log k! up to the total.</param>
/// <param name="limit">A table counts where -Σ log n! of its cells is at most this.</param>
/// <param name="maxNodes">Steps allowed.</param>
internal sealed class TableNetwork(int[] columns, double[] logFactorials, double limit, long maxNodes)
{
    private readonly Dictionary<(int Column, string Rows), (double Longest, double Shortest)> bounds = [];
    private long steps;

    /// <summary>Σ exp(-Σ log n!) over the tables that count; NaN beyond the budget.</summary>
    public double Sum(int[] rows)
    {
        steps = 0;
        var sum = Follow(0, [.. rows.Order()], 0);
        return steps > maxNodes ? double.NaN : sum;
    }

    private double Follow(int column, int[] rows, double past)
    {
        var (longest, shortest) = Bounds(column, rows);
        if (past + shortest > limit || steps > maxNodes)
        {
            return 0;
        }

        if (past + longest <= limit)
        {
            return Math.Exp(past + Total(column, rows));
        }

        var sum = 0.0;
        Allocate(column, rows, (rest, log) => sum += Follow(column + 1, rest, past + log));
        return sum;
    }

    // Σ Π 1/n! over all completions: the multinomial theorem.
    private double Total(int column, int[] rows)
    {
        var total = logFactorials[rows.Sum()];
        for (var j = column; j < columns.Length; j++)
        {
            total -= logFactorials[columns[j]];
        }

        return total - rows.Sum(r => logFactorials[r]);
    }

    private (double Longest, double Shortest) Bounds(int column, int[] rows)
    {
        if (column == columns.Length - 1)
        {
            var only = -rows.Sum(r => logFactorials[r]);
            return (only, only);
        }

        var key = (column, string.Join(' ', rows));
        if (bounds.TryGetValue(key, out var known) || steps > maxNodes)
        {
            return known;
        }

        var (longest, shortest) = (double.NegativeInfinity, double.PositiveInfinity);
        Allocate(column, rows, (rest, log) =>
        {
            var next = Bounds(column + 1, rest);
            longest = Math.Max(longest, log + next.Longest);
            shortest = Math.Min(shortest, log + next.Shortest);
        });
        return bounds[key] = (longest, shortest);
    }

    private void Allocate(int column, int[] rows, Action<int[], double> visit)
    {
        var rest = (int[])rows.Clone();
        Place(0, columns[column], rows.Sum(), 0);

        void Place(int row, int left, int open, double log)
        {
            if (row == rows.Length)
            {
                steps++;
                visit([.. rest.Order()], log);
                return;
            }

            open -= rows[row];
            for (var n = Math.Max(0, left - open); n <= Math.Min(left, rows[row]); n++)
            {
                rest[row] = rows[row] - n;
                Place(row + 1, left - n, open, log - logFactorials[n]);
            }

            rest[row] = rows[row];
        }
    }
}
