namespace Tidemark.Statistics.Proportions;

/// <summary>All tables with given margins, column by column.</summary>
internal sealed class TableEnumeration(int[] rows, int[] columns, double[] logFactorials, double limit, long maxTables)
{
    private long tables;
    private double total;

    /// <summary>The sum of the probabilities of the tables no likelier than the limit; NaN beyond the budget.</summary>
    public double Probability(double margins)
    {
        (tables, total) = (0, 0);
        Fill(0, 0, columns[0], (int[])rows.Clone(), margins);
        return tables > maxTables ? double.NaN : Math.Min(1, total);
    }

    private void Fill(int column, int row, int left, int[] open, double log)
    {
        if (tables > maxTables)
        {
            return;
        }

        if (column == columns.Length - 1)
        {
            tables++;
            var last = log - open.Sum(n => logFactorials[n]);
            total += last <= limit ? Math.Exp(last) : 0;
            return;
        }

        if (row == rows.Length - 1)
        {
            if (left <= open[row])
            {
                open[row] -= left;
                Fill(column + 1, 0, columns[column + 1], open, log - logFactorials[left]);
                open[row] += left;
            }

            return;
        }

        for (var n = 0; n <= Math.Min(left, open[row]); n++)
        {
            open[row] -= n;
            Fill(column, row + 1, left - n, open, log - logFactorials[n]);
            open[row] += n;
        }
    }
}
