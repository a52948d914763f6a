namespace Tidemark.Statistics.Distributions;

/// <summary>Quantiles of S = √(χ²/ν) at normal scores, interpolated by cubics in log s: about 1e-8 off, for lattices of points.</summary>
internal sealed class ScaledChiTable
{
    private const double Step = 0.05;
    private const double End = 7.9;
    private readonly double[] logs;

    public ScaledChiTable(double df) => logs = [.. Enumerable.Range(-2, (int)(2 * End / Step) + 5).Select(i =>
    {
        var z = -End + (i * Step);
        return 0.5 * Math.Log(2 * Gamma.Quantile(Normal.Cdf(z), df / 2) / df);
    })];

    /// <summary>The s below which lies the probability u.</summary>
    public double At(double u)
    {
        var place = (Math.Clamp(Normal.Quantile(u), -End, End) + End) / Step;
        var i = (int)place;
        var t = place - i;
        var (a, b, c, d) = (logs[i + 1], logs[i + 2], logs[i + 3], logs[i + 4]);
        var cubic = (-a * t * (t - 1) * (t - 2) / 6) + (b * ((t * t) - 1) * (t - 2) / 2)
            - (c * t * (t + 1) * (t - 2) / 2) + (d * t * ((t * t) - 1) / 6);
        return Math.Exp(cubic);
    }
}
