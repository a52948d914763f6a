namespace Tidemark.Statistics.MixedModels;

/// <summary>The residual covariance of the rows of a subject, √(τ_a τ_b) φ^d/√(w w'), with its derivatives in the variances τ of the
/// strata and in φ.</summary>
internal sealed class ResidualCovariance
{
    private readonly Whitening whitening;
    private readonly double[] variance;
    private readonly double φ;

    public ResidualCovariance(Whitening whitening, double[] ψ, double scale)
    {
        this.whitening = whitening;
        var ratios = whitening.Ratios(ψ);
        variance = ratios.Length == 0 ? [scale] : [.. ratios.Select(r => scale * r * r)];
        φ = whitening.Correlation(ψ);
    }

    /// <summary>Number of parameters.</summary>
    public int Count => variance.Length + (whitening.HasCorrelation ? 1 : 0);

    public double[,] Of(int[] rows) => Filled(rows, (a, b, d) => Root(a, b) * Power(d, 0));

    /// <summary>The first derivatives, one for each parameter.</summary>
    public IEnumerable<double[,]> Slopes(int[] rows) => Enumerable.Range(0, Count).Select(r => r < variance.Length
        ? Filled(rows, (a, b, d) => RootSlope(a, b, r) * Power(d, 0))
        : Filled(rows, (a, b, d) => Root(a, b) * Power(d, 1)));

    /// <summary>The second derivative of two parameters.</summary>
    public double[,] Second(int[] rows, int r, int s)
    {
        var (first, second) = (Math.Min(r, s), Math.Max(r, s));
        return second < variance.Length ? Filled(rows, (a, b, d) => RootSecond(a, b, first, second) * Power(d, 0))
            : first < variance.Length ? Filled(rows, (a, b, d) => RootSlope(a, b, first) * Power(d, 1))
            : Filled(rows, (a, b, d) => Root(a, b) * Power(d, 2));
    }

    private double[,] Filled(int[] rows, Func<int, int, double, double> entry)
    {
        var m = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                if (i == j || whitening.HasCorrelation)
                {
                    var weight = whitening.RootWeight(rows[i]) * whitening.RootWeight(rows[j]);
                    var distance = i == j ? 0 : Math.Abs(whitening.Time(rows[i]) - whitening.Time(rows[j]));
                    m[i, j] = entry(whitening.Stratum(rows[i]), whitening.Stratum(rows[j]), distance) / weight;
                }
            }
        }

        return m;
    }

    private double Root(int a, int b) => Math.Sqrt(variance[a] * variance[b]);

    private double RootSlope(int a, int b, int r) => Root(a, b) * ((a == r ? 0.5 : 0) + (b == r ? 0.5 : 0)) / variance[r];

    private double RootSecond(int a, int b, int r, int s) => r != s
        ? (a == r && b == s) || (a == s && b == r) ? Root(a, b) / (4 * variance[r] * variance[s]) : 0
        : (a == r) != (b == r) ? -Root(a, b) / (4 * variance[r] * variance[r]) : 0;

    // The derivative of φ^d of an order.
    private double Power(double d, int order) => d == 0
        ? order == 0 ? 1 : 0
        : order switch
        {
            0 => Math.Pow(φ, d),
            1 => d * Math.Pow(φ, d - 1),
            _ => d == 1 ? 0 : d * (d - 1) * Math.Pow(φ, d - 2),
        };
}
