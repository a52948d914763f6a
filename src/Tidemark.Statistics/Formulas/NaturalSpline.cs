namespace Tidemark.Statistics.Formulas;

/// <summary>
/// The B-spline basis of natural cubic splines (de Boor 2001, chapter IX): cubic between the knots, linear beyond the
/// boundary. The two conditions of a vanishing second derivative at the boundary are solved by Householder reflections, which
/// fixes the basis. It is kept, so that new values have the same columns.
/// </summary>
internal sealed class NaturalSpline
{
    private const int Order = 4;
    private readonly double[] knots;
    private readonly bool hasIntercept;
    private readonly double[][] reflections;

    private NaturalSpline(double[] interior, double low, double high, bool hasIntercept)
    {
        this.hasIntercept = hasIntercept;
        knots = [.. Enumerable.Repeat(low, Order), .. interior, .. Enumerable.Repeat(high, Order)];
        var skipped = hasIntercept ? 0 : 1;
        reflections = Reflections([.. Basis(low, 2).Skip(skipped)], [.. Basis(high, 2).Skip(skipped)]);
    }

    private double Low => knots[0];

    private double High => knots[^1];

    private int Size => knots.Length - Order;

    /// <summary>A basis with knots at equally spaced quantiles (type 7).</summary>
    /// <param name="values">Values the knots come from; NaN takes no part.</param>
    /// <param name="df">Number of columns.</param>
    /// <param name="knots">Interior knots in place of the quantiles.</param>
    /// <param name="boundary">The two boundary knots; null for the range.</param>
    /// <param name="hasIntercept">Whether the constant lies in the span of the columns.</param>
    public static NaturalSpline Of(IReadOnlyList<double> values, int df, double[]? knots, double[]? boundary, bool hasIntercept)
    {
        double[] sorted = [.. values.Where(v => !double.IsNaN(v)).Order()];
        var (low, high) = boundary is null ? (sorted[0], sorted[^1]) : (boundary.Min(), boundary.Max());
        double[] inside = boundary is null ? sorted : [.. sorted.Where(v => v >= low && v <= high)];
        var count = Math.Max(0, df - 1 - (hasIntercept ? 1 : 0));
        return new NaturalSpline(
            knots is null ? [.. Enumerable.Range(1, count).Select(k => Quantile(inside, (double)k / (count + 1)))] : [.. knots.Order()],
            low,
            high,
            hasIntercept);
    }

    /// <summary>The columns at values; NaN stays NaN.</summary>
    public double[][] At(double[] x)
    {
        var columns = new double[Size - 2 - (hasIntercept ? 0 : 1)][];
        for (var j = 0; j < columns.Length; j++)
        {
            columns[j] = new double[x.Length];
        }

        for (var i = 0; i < x.Length; i++)
        {
            var row = Reflected([.. Extended(x[i]).Skip(hasIntercept ? 0 : 1)]);
            for (var j = 0; j < columns.Length; j++)
            {
                columns[j][i] = row[j + 2];
            }
        }

        return columns;
    }

    private static double Quantile(double[] sorted, double p)
    {
        var place = p * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    // Linear beyond the boundary: value and slope at the boundary knot.
    private double[] Extended(double x)
    {
        if (double.IsNaN(x))
        {
            return [.. Enumerable.Repeat(double.NaN, Size)];
        }

        var edge = Math.Clamp(x, Low, High);
        var at = Basis(edge, 0);
        return edge == x ? at : [.. at.Zip(Basis(edge, 1), (v, slope) => v + (slope * (x - edge)))];
    }

    private double[] Basis(double x, int derivative) => BSpline.At(knots, Order, x, derivative);

    private double[] Reflected(double[] row)
    {
        foreach (var v in reflections)
        {
            var scale = 2 * row.Zip(v, (a, b) => a * b).Sum() / v.Sum(a => a * a);
            for (var j = 0; j < row.Length; j++)
            {
                row[j] -= scale * v[j];
            }
        }

        return row;
    }

    private static double[][] Reflections(double[] first, double[] second)
    {
        var v = Householder(first, 0);
        var scale = 2 * second.Zip(v, (a, b) => a * b).Sum() / v.Sum(a => a * a);
        return [v, Householder([.. second.Zip(v, (a, b) => a - (scale * b))], 1)];
    }

    private static double[] Householder(double[] column, int from)
    {
        double[] v = [.. column.Select((c, j) => j < from ? 0 : c)];
        var length = Math.Sqrt(v.Sum(c => c * c));
        v[from] += v[from] < 0 ? -length : length;
        return v;
    }
}
