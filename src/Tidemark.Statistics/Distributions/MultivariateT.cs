using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.Distributions;

/// <summary>Rectangle probabilities of the multivariate t and normal distributions about 0 with unit scales: exact quadrature
/// where the correlations have product form (Dunnett 1955), Genz's (1992) lattice otherwise, with its error.
/// Theory: docs/theory/multiple-comparison-distributions.md.</summary>
public sealed class MultivariateT
{
    private const double TestError = 1e-6;
    private const double LimitError = 1e-5;
    private readonly int dimension;
    private readonly double df;
    private readonly OneFactor? factor;
    private readonly RectangleLattice? lattice;

    /// <summary>A distribution of a correlation matrix, which may be singular.</summary>
    /// <param name="correlation">Correlations, n × n, ones on the diagonal.</param>
    /// <param name="df">Degrees of freedom; +∞ gives the normal distribution.</param>
    public MultivariateT(double[,] correlation, double df)
    {
        ArgumentNullException.ThrowIfNull(correlation);
        dimension = correlation.GetLength(0);
        this.df = df;
        factor = OneFactor.Of(correlation);
        lattice = factor is null ? new RectangleLattice(correlation, df) : null;
    }

    /// <summary>P(lower ≤ T ≤ upper), each of the n coordinates.</summary>
    /// <param name="lower">Lower limits; -∞ allowed.</param>
    /// <param name="upper">Upper limits; +∞ allowed.</param>
    public RectangleProbability Inside(IReadOnlyList<double> lower, IReadOnlyList<double> upper)
    {
        Pairs.RequireSameLength(lower, upper);
        return factor is null
            ? lattice!.Inside(lower, upper, TestError)
            : new RectangleProbability(Math.Min(1, ScaledChi.Expect(s => factor.Inside(lower, upper, s), df, 1e-13)), 1e-12, true);
    }

    /// <summary>P(max |T| &gt; t): the p value of t adjusted for n comparisons at once.</summary>
    /// <param name="t">Statistic; its sign does not count.</param>
    public double TwoSidedExceedance(double t) => Exceedance(t, TestError);

    /// <summary>The c with P(max |T| ≤ c) = p: the critical value of n simultaneous intervals.</summary>
    /// <param name="p">Probability in (0, 1).</param>
    public double TwoSidedQuantile(double p)
    {
        if (!(p is > 0 and < 1))
        {
            return p == 0 ? 0 : p == 1 ? double.PositiveInfinity : double.NaN;
        }

        var start = StudentT.Quantile(0.5 + (p / 2), df);
        return Brent.Zero(c => c <= 0 ? -1 : 1 - p - Exceedance(c, LimitError), start, 0.2 * start);
    }

    private double Exceedance(double t, double error)
    {
        var c = Math.Abs(t);
        return double.IsNaN(c) || !(df > 0) ? double.NaN
            : c == 0 ? 1
            : factor is null ? Math.Clamp(1 - lattice!.Inside([.. Repeat(-c)], [.. Repeat(c)], error).Probability, 0, 1)
            : Math.Min(1, ScaledChi.Expect(s => factor.Outside(c * s), df, 1e-12));
    }

    private IEnumerable<double> Repeat(double value) => Enumerable.Repeat(value, dimension);
}
