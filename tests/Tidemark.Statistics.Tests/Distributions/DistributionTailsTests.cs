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

    [Fact]
    public void The_studentized_range_agrees_with_ptukey_and_qtukey()
    {
        var c = ReferenceCase.Load("distributions-tails");
        (double Q, double K, double Df)[] points = [(1, 3, 10), (3.5, 3, 20), (5, 6, 5.5)];
        for (var i = 0; i < points.Length; i++)
        {
            Near.Equal(c.Numbers("ptukey")[i], StudentizedRange.UpperTail(points[i].Q, points[i].K, points[i].Df), 1e-6, "ptukey");
        }

        // R answers 0; the tail is P(Z > 10/√2) times pairs of ten, to first order.
        Near.Equal(90 * Normal.Cdf(10 / Math.Sqrt(2), upper: true), StudentizedRange.UpperTail(10, 10, double.PositiveInfinity), 1e-3);
        Assert.InRange(StudentizedRange.UpperTail(10, 10, 10000), 6e-11, 9e-11);
        (double P, double K, double Df)[] quantiles = [(0.9, 3, 12), (0.95, 5, 30), (0.99, 8, 7)];
        Near.Equal(c.Numbers("qtukey"), [.. quantiles.Select(q => StudentizedRange.Quantile(q.P, q.K, q.Df))], 1e-6, "qtukey");
    }

    [Fact]
    public void Two_values_have_the_range_of_a_t_statistic_times_root_two() =>
        Near.Equal(StudentT.TwoSidedP(2.5, 7), StudentizedRange.UpperTail(2.5 * Math.Sqrt(2), 2, 7), 1e-12);

    [Fact]
    public void Noncentral_t_and_F_agree_with_pt_and_pf()
    {
        var c = ReferenceCase.Load("distributions-tails");
        (double T, double Df, double Ncp)[] t = [(1, 5, 0.5), (2, 12.5, 2), (3, 49, 3), (10, 200, 9)];
        Near.Equal(c.Numbers("pnct"), [.. t.Select(p => NoncentralT.Cdf(p.T, p.Df, p.Ncp))], 1e-10, "pnct");
    }

    /// <summary>pf stops its series at an error of 1e-9 (AS 226), so R's own sum of the mixture is the truth:
    /// j = 0:400; sum(dpois(j, l/2) * pbeta(2*f/(2*f+b), 1+j, b/2, lower.tail = FALSE)), R 4.2.2.</summary>
    [Fact]
    public void Noncentral_F_agrees_with_the_mixture_and_with_pf_as_far_as_it_goes()
    {
        var c = ReferenceCase.Load("distributions-tails");
        (double F, double Df, double Ncp)[] f = [(1, 30, 1), (3, 47, 10), (8, 100, 20)];
        double[] ours = [.. f.Select(p => NoncentralF.UpperTail(p.F, 2, p.Df, p.Ncp))];
        Near.Equal([0.53691532945522935, 0.81079631768035954, 0.71858010137647621], ours, 1e-13, "mixture");
        for (var i = 0; i < f.Length; i++)
        {
            Near.Absolute(c.Numbers("pncf")[i], ours[i], 1e-9, "pf");
        }
    }

    [Fact]
    public void Noncentral_distributions_with_no_noncentrality_are_the_central_ones()
    {
        Near.Equal(StudentT.UpperTail(3, 1.5), NoncentralT.UpperTail(3, 1.5, 0), Tolerance);
        Near.Equal(StudentT.UpperTail(40, 6), NoncentralT.UpperTail(40, 6, 0), Tolerance);
        Near.Equal(FDistribution.UpperTail(3, 2, 9), NoncentralF.UpperTail(3, 2, 9, 0), Tolerance);
        Near.Equal(ChiSquared.UpperTail(7, 3), NoncentralChiSquared.UpperTail(7, 3, 0), Tolerance);
    }

    [Fact]
    public void Hypergeometric_probabilities_and_logits_agree_with_phyper_and_qlogis()
    {
        var c = ReferenceCase.Load("distributions-tails");
        Near.Equal(
            c.Numbers("phyper"),
            [Hypergeometric.Cdf(3, 10, 20, 9), Hypergeometric.Cdf(10, 50, 70, 30), Hypergeometric.Cdf(50, 100, 900, 300)],
            Tolerance,
            "phyper");
        double[] p = [1e-300, 0.3, 1 - 1e-16];
        Near.Equal(c.Numbers("logit"), [.. p.Select(Logistic.Quantile)], Tolerance, "logit");
        Near.Equal(c.Numbers("expm1"), [.. c["x"].Select(v => Tails.Expm1(v / 10))], Tolerance, "expm1");
    }
}
