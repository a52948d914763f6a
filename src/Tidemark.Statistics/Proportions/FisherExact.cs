using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>Fisher's exact test of a table of counts: in 2 × 2 with the conditional maximum likelihood odds ratio and its
/// exact interval (Cornfield 1956), in r × c by the
/// network of Mehta and Patel (1983). Theory: docs/theory/fisher-exact.md.</summary>
public static class FisherExact
{
    private const double RelativeTolerance = 1e-7;
    private const long MaxNodes = 30_000_000;

    /// <summary>Tests the table [[a, b], [c, d]].</summary>
    /// <param name="a">Row 1, column 1.</param>
    /// <param name="b">Row 1, column 2.</param>
    /// <param name="c">Row 2, column 1.</param>
    /// <param name="d">Row 2, column 2.</param>
    /// <param name="alternative">Alternative about the odds ratio.</param>
    /// <param name="level">Level of the interval of the odds ratio.</param>
    public static OddsRatioResult Test(
        int a, int b, int c, int d, Alternative alternative = Alternative.TwoSided, double level = 0.95)
    {
        return Of(new NoncentralHypergeometric(a + b, c + d, a + c), a, alternative, level);
    }

    /// <summary>Tests k tables [[a, b], [c, d]] with one odds ratio, given the margins of each (Mehta, Patel and Gray 1985).</summary>
    /// <param name="tables">The counts of each table.</param>
    /// <param name="alternative">Alternative about the common odds ratio.</param>
    /// <param name="level">Level of the interval of the common odds ratio.</param>
    public static OddsRatioResult Test(
        IReadOnlyList<(int A, int B, int C, int D)> tables, Alternative alternative = Alternative.TwoSided, double level = 0.95) =>
        Of(
            tables.Select(t => new NoncentralHypergeometric(t.A + t.B, t.C + t.D, t.A + t.C)).Aggregate((sum, next) => sum.Plus(next)),
            tables.Sum(t => t.A),
            alternative,
            level) with
        { Method = "Exact conditional test of independence in 2 x 2 x k tables" };

    private static OddsRatioResult Of(NoncentralHypergeometric table, int a, Alternative alternative, double level)
    {
        var p = alternative switch
        {
            Alternative.Less => table.AtMost(a, 0),
            Alternative.Greater => table.AtLeast(a, 0),
            _ => table.AsUnlikely(a, RelativeTolerance),
        };
        var tail = alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level;
        return new OddsRatioResult(
            p,
            a == table.Low ? 0 : a == table.High ? double.PositiveInfinity
                : Math.Exp(Root.Increasing(u => (table.Mean(u) - a, table.Variance(u)), 0)),
            new Interval(
                alternative == Alternative.Less || a == table.Low ? 0 : Limit(u => table.AtLeast(a, u), tail, rising: true),
                alternative == Alternative.Greater || a == table.High ? double.PositiveInfinity : Limit(u => table.AtMost(a, u), tail, rising: false)));
    }

    /// <summary>Tests a table of r rows and c columns over all tables with its margins.</summary>
    /// <param name="table">Counts, one array per row.</param>
    /// <returns>A p value of NaN with a warning where the network is too large.</returns>
    public static TestResult Test(IReadOnlyList<int[]> table)
    {
        const string Method = "Fisher's exact test";
        int[] rows = [.. table.Select(r => r.Sum()).Where(s => s > 0)];
        int[] columns = [.. Enumerable.Range(0, table[0].Length).Select(j => table.Sum(r => r[j])).Where(s => s > 0)];
        if (rows.Length < 2 || columns.Length < 2)
        {
            return new TestResult(double.NaN, null, 1, Method) { Warnings = [StatisticalWarning.Constant("The table has one row or column.")] };
        }

        var logFactorials = new double[rows.Sum() + 1];
        for (var k = 2; k < logFactorials.Length; k++)
        {
            logFactorials[k] = logFactorials[k - 1] + Math.Log(k);
        }

        var margins = rows.Concat(columns).Sum(m => logFactorials[m]) - logFactorials[^1];
        var observed = margins - table.SelectMany(r => r).Sum(n => logFactorials[n]);
        var network = new TableNetwork(columns, logFactorials, observed - margins + Math.Log(1 + RelativeTolerance), MaxNodes);
        var p = Math.Min(1, network.Sum(rows) * Math.Exp(margins));
        return new TestResult(double.NaN, null, p, Method)
        {
            Warnings = double.IsNaN(p) ? [StatisticalWarning.NotConverged("The network of tables is too large; pool rows or columns.")] : [],
        };
    }

    private static double Limit(Func<double, double> probability, double tail, bool rising)
    {
        var (low, high) = (-1.0, 1.0);
        while ((probability(low) > tail) == rising && low > -700)
        {
            low *= 2;
        }

        while ((probability(high) > tail) != rising && high < 700)
        {
            high *= 2;
        }

        for (var i = 0; i < 200 && high - low > 1e-15 * Math.Abs(high); i++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = (probability(middle) > tail) == rising ? (low, middle) : (middle, high);
        }

        return Math.Exp(0.5 * (low + high));
    }
}
