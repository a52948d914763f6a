namespace Tidemark.Statistics.Formulas;

/// <summary>B-splines by the recurrence of Cox and de Boor (de Boor 2001, chapter X), with derivatives.</summary>
internal static class BSpline
{
    /// <summary>All B-splines of an order on a knot vector, or a derivative of them, at one value inside the boundary.</summary>
    public static double[] At(double[] knots, int order, double x, int derivative)
    {
        if (derivative == 0)
        {
            return Values(knots, order, x);
        }

        // B'(i,k) = (k-1) (B(i,k-1) / (t(i+k-1) - t(i)) - B(i+1,k-1) / (t(i+k) - t(i+1))).
        var lower = At(knots, order - 1, x, derivative - 1);
        var slopes = new double[knots.Length - order];
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = (order - 1) * (Ratio(lower[i], knots[i + order - 1] - knots[i]) - Ratio(lower[i + 1], knots[i + order] - knots[i + 1]));
        }

        return slopes;
    }

    private static double[] Values(double[] knots, int order, double x)
    {
        var b = new double[knots.Length - 1];
        var last = Array.FindLastIndex(knots, t => t < knots[^1]);
        var interval = x >= knots[^1] ? last : Array.FindLastIndex(knots, t => t <= x);
        b[interval] = 1;
        for (var k = 2; k <= order; k++)
        {
            for (var i = 0; i < knots.Length - k; i++)
            {
                b[i] = (Ratio(b[i], knots[i + k - 1] - knots[i]) * (x - knots[i])) + (Ratio(b[i + 1], knots[i + k] - knots[i + 1]) * (knots[i + k] - x));
            }
        }

        return b[..(knots.Length - order)];
    }

    private static double Ratio(double a, double b) => b == 0 ? 0 : a / b;
}
