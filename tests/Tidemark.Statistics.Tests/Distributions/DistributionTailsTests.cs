using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Distributions;

public class DistributionTailsTests
{
    private const double Tolerance = 1e-12;

    private static void Compare(string key, Func<double[], double[]> ours)
    {
        var c = ReferenceCase.Load("distributions-tails");
        Near.Equal(c.Numbers(key), ours(c["x"]), Tolerance, key);
    }

    private static double[] Map(int n, Func<int, double> f) => [.. Enumerable.Range(0, n).Select(f)];

    [Fact]
    public void Normal_probabilities_agree_with_pnorm() => Compare("pnorm", x => [.. x.Select(v => Normal.Cdf(v))]);

    [Fact]
    public void Normal_log_upper_tails_agree_with_pnorm() =>
        Compare("pnorm_upper_log", x => [.. x.Select(v => Normal.LogCdf(v, upper: true))]);

    [Fact]
    public void T_probabilities_agree_with_pt()
    {
        Compare("pt_df3.7", x => [.. x.Select(v => StudentT.Cdf(v, 3.7))]);
        Compare("pt_df1e6", x => [.. x.Select(v => StudentT.Cdf(v, 1e6))]);
        Compare("pt_up_df5", x => [.. x.Select(v => StudentT.UpperTail(v, 5))]);
    }

    [Fact]
    public void T_quantiles_agree_with_qt()
    {
        double[] p = [1e-12, 0.001, 0.025, 0.4, 0.999];
        double[] df = [1.1, 2.5, 7, 30, 1e5];
        Compare("qt", _ => Map(5, i => StudentT.Quantile(p[i], df[i])));
    }

    [Fact]
    public void Chi_squared_agrees_with_pchisq_and_qchisq()
    {
        double[] x = [0.01, 1, 50, 200, 1000];
        double[] df = [0.5, 1, 3, 10, 400];
        Compare("pchisq_up", _ => Map(5, i => ChiSquared.UpperTail(x[i], df[i])));
        double[] p = [1e-8, 0.025, 0.5, 0.975, 1 - 1e-9];
        double[] qdf = [0.3, 1, 4, 25, 1000];
        Compare("qchisq", _ => Map(5, i => ChiSquared.Quantile(p[i], qdf[i])));
    }

    [Fact]
    public void Beta_agrees_with_pbeta_and_qbeta()
    {
        double[] x = [1e-6, 0.1, 0.5, 0.9, 0.999];
        double[] a = [0.5, 2, 200, 3000, 0.01];
        double[] b = [0.5, 50, 180, 400, 1000];
        Compare("pbeta", _ => Map(5, i => Beta.Cdf(x[i], a[i], b[i])));
        double[] p = [0.025, 0.025, 0.5, 0.975, 0.999];
        double[] qa = [0.5, 1, 30, 1000, 0.2];
        double[] qb = [50, 49, 20, 3, 0.2];
        Compare("qbeta", _ => Map(5, i => Beta.Quantile(p[i], qa[i], qb[i])));
    }

    [Fact]
    public void F_agrees_with_pf_and_qf()
    {
        double[] x = [0.1, 1, 4.3, 50, 1000];
        double[] d1 = [1, 3, 2.5, 10, 1];
        double[] d2 = [7.3, 1000, 11.2, 4, 55];
        Compare("pf_up", _ => Map(5, i => FDistribution.UpperTail(x[i], d1[i], d2[i])));
        double[] p = [0.05, 0.5, 0.95, 0.999];
        double[] q1 = [2, 3.3, 10, 1];
        double[] q2 = [5.7, 20, 1000, 3];
        Compare("qf", _ => Map(4, i => FDistribution.Quantile(p[i], q1[i], q2[i])));
    }

    [Fact]
    public void Gamma_function_agrees_with_lgamma_digamma_trigamma()
    {
        double[] x = [1e-5, 0.5, 10.5, 171.3, 1e6];
        Compare("lgamma", _ => [.. x.Select(GammaFunction.Log)]);
        double[] y = [0.1, 1, 2.5, 100];
        Compare("digamma", _ => [.. y.Select(GammaFunction.Digamma)]);
        Compare("trigamma", _ => [.. y.Select(GammaFunction.Trigamma)]);
    }
}
