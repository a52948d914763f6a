using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MeasurementError;

/// <summary>Least squares fits of the extrapolation curves, read at λ = -1.</summary>
internal static class ExtrapolationCurve
{
    /// <summary>The value at -1; NaN where a nonlinear curve has no fit without a pole on the way.</summary>
    public static double AtMinusOne(Extrapolation kind, double[] λ, double[] values) => kind switch
    {
        Extrapolation.Linear => Polynomial(λ, values, 1),
        Extrapolation.Nonlinear => Rational(λ, values),
        _ => Polynomial(λ, values, 2),
    };

    private static double Polynomial(double[] λ, double[] values, int degree)
    {
        double[][] columns = [.. Enumerable.Range(0, degree + 1).Select(d => λ.Select(l => Math.Pow(l, d)).ToArray())];
        var qr = new QrDecomposition(columns);
        var β = qr.Solve(qr.QTransposed(values));
        return β.Select((b, d) => d % 2 == 0 ? b : -b).Sum();
    }

    // For a given c the curve is linear in a and b; log(c - 1) is searched by golden section.
    private static double Rational(double[] λ, double[] values)
    {
        var (low, high) = (-7.0, 7.0);
        var grid = Enumerable.Range(0, 57).Select(i => low + (i * 0.25)).MinBy(u => Fit(u).Rss);
        (low, high) = (grid - 0.25, grid + 0.25);
        var golden = (Math.Sqrt(5) - 1) / 2;
        for (var i = 0; i < 80; i++)
        {
            var (u, v) = (high - (golden * (high - low)), low + (golden * (high - low)));
            (low, high) = Fit(u).Rss <= Fit(v).Rss ? (low, v) : (u, high);
        }

        return Math.Abs(grid) > 6.9 ? double.NaN : Fit((low + high) / 2).Value;

        (double Rss, double Value) Fit(double u)
        {
            var c = 1 + Math.Exp(u);
            double[] inverse = [.. λ.Select(l => 1 / (c + l))];
            var qr = new QrDecomposition([[.. λ.Select(_ => 1.0)], inverse]);
            var qty = qr.QTransposed(values);
            var β = qr.Solve(qty);
            return (qr.Residuals(qty).Sum(e => e * e), β[0] + (β[1] / (c - 1)));
        }
    }
}
