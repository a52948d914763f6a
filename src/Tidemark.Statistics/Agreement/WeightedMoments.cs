namespace Tidemark.Statistics.Agreement;

/// <summary>Weighted means and sums of squares and products about them.</summary>
internal readonly record struct WeightedMoments(double MeanX, double MeanY, double Sxx, double Syy, double Sxy)
{
    public static WeightedMoments Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
    {
        var (total, mx, my) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var w = weights.IsEmpty ? 1 : weights[i];
            total += w;
            mx += w * x[i];
            my += w * y[i];
        }

        (mx, my) = (mx / total, my / total);
        var (sxx, syy, sxy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var w = weights.IsEmpty ? 1 : weights[i];
            var (dx, dy) = (x[i] - mx, y[i] - my);
            sxx += w * dx * dx;
            syy += w * dy * dy;
            sxy += w * dx * dy;
        }

        return new WeightedMoments(mx, my, sxx, syy, sxy);
    }
}
