using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Accuracy;

/// <summary>R 4.2.2: weights by survival::coxph (Efron) on pbc and by Kaplan-Meier on MASS::Melanoma, areas by the paper's formula; validation/roc-words.</summary>
public sealed class TimeDependentGoldenTests
{
    private static readonly RDataSet Pbc = RDataSet.Load("pbc");
    private static readonly RDataSet Melanoma = RDataSet.Load("Melanoma");

    [Fact]
    public void Areas_with_weights_by_Cox_regression()
    {
        int[] cause = [.. Pbc["status"].Select(s => s > 0 ? 1 : 0)];
        var fit = TimeDependentRoc.Fit(
            Pbc["time"], cause, Pbc["bili"], [730, 1825, 2920], new() { Weighting = CensoringWeighting.Cox, OtherMarkers = [Pbc["albumin"]] });
        Near.Equal([0.776925518408802, 0.872099204319759, 0.810585281071348], [.. fit.Areas.Select(a => a.Auc)], 1e-8);
        Assert.All(fit.Areas, a => Assert.True(double.IsNaN(a.StdError)));
        var aalen = TimeDependentRoc.Fit(
            Pbc["time"], cause, Pbc["bili"], [1825], new() { Weighting = CensoringWeighting.Aalen, OtherMarkers = [Pbc["albumin"]] });
        Assert.Equal(fit.Areas[1].Auc, aalen.Areas[0].Auc, 0.01);
    }

    [Fact]
    public void Competing_causes_have_two_definitions()
    {
        int[] code = [.. Melanoma["code"].Select(c => (int)c)];
        var fit = TimeDependentRoc.Fit(Melanoma["time"], code, Melanoma["thickness"], [1000, 2000]);
        Near.Equal([0.800269905533063, 0.752229463908086], [.. fit.Areas.Select(a => a.Auc)], 1e-10);
        Near.Equal([0.790849151402124, 0.740375754148072], [.. fit.Areas.Select(a => a.AgainstAll!.Auc)], 1e-10);
        Assert.All(fit.Areas, a => Assert.InRange(a.AgainstAll!.StdError / a.StdError, 0.7, 1.3));
        Near.Equal(1, fit.Areas[1].EventFree + fit.Areas[1].Incidence + Other(code), 1e-12);

        double Other(int[] codes) => TimeDependentRoc.Fit(Melanoma["time"], codes, Melanoma["thickness"], [2000], new() { Cause = 2 }).Areas[0].Incidence;
    }

    /// <summary>Both errors by the jackknife of the whole estimator: n − 1 rows, n times.</summary>
    [Fact]
    public void Standard_errors_are_near_the_jackknife_s()
    {
        var (time, thick) = (Melanoma["time"], Melanoma["thickness"]);
        int[] code = [.. Melanoma["code"].Select(c => (int)c)];
        var area = TimeDependentRoc.Fit(time, code, thick, [2000]).Areas[0];
        var at = TimeDependentRoc.Fit(time, code, thick, [2000]).At(2)[0];
        int[] all = [.. Enumerable.Range(0, time.Length)];
        var left = all.Select(one =>
        {
            int[] rows = [.. all.Where(i => i != one)];
            var fit = TimeDependentRoc.Fit([.. rows.Select(i => time[i])], [.. rows.Select(i => code[i])], [.. rows.Select(i => thick[i])], [2000]);
            var cut = fit.At(2)[0];
            return (One: fit.Areas[0].Auc, Two: fit.Areas[0].AgainstAll!.Auc, Ppv: cut.PositivePredictiveValue.Estimate, Se: cut.Sensitivity.Estimate, Sp: cut.Specificity.Estimate);
        }).ToArray();
        Assert.Equal(1, area.StdError / Jackknife([.. left.Select(l => l.One)]), 0.02);
        Assert.Equal(1, area.AgainstAll!.StdError / Jackknife([.. left.Select(l => l.Two)]), 0.02);
        Assert.Equal(1, at.PositivePredictiveValue.StdError / Jackknife([.. left.Select(l => l.Ppv)]), 0.02);
        Assert.Equal(1, at.Sensitivity.StdError / Jackknife([.. left.Select(l => l.Se)]), 0.02);
        Assert.Equal(1, at.Specificity.StdError / Jackknife([.. left.Select(l => l.Sp)]), 0.02);
    }

    [Fact]
    public void Row_order_and_scale_of_marker_and_time_do_not_matter()
    {
        bool[] ended = [.. Pbc["status"].Select(s => s > 0)];
        var fit = TimeDependentRoc.Fit(Pbc["time"], ended, Pbc["bili"], [1825]).Areas[0];
        var turned = TimeDependentRoc.Fit([.. Enumerable.Reverse(Pbc["time"])], [.. Enumerable.Reverse(ended)], [.. Enumerable.Reverse(Pbc["bili"])], [1825]).Areas[0];
        var scaled = TimeDependentRoc.Fit([.. Pbc["time"].Select(t => t / 365)], ended, [.. Pbc["bili"].Select(b => Math.Log(b))], [5]).Areas[0];
        Near.Equal([fit.Auc, fit.Auc], [turned.Auc, scaled.Auc], 1e-12);
        Near.Equal(fit.StdError, scaled.StdError, 1e-12);
        Near.Equal(fit.StdError, turned.StdError, 1e-5);
    }

    [Fact]
    public void Nearest_neighbors_that_are_everybody_know_nothing_and_Kaplan_Meier_agrees_on_survival()
    {
        bool[] ended = [.. Pbc["status"].Select(s => s > 0)];
        var km = NearestNeighborRoc.ByKaplanMeier(Pbc["time"], ended, Pbc["bili"], 1825);
        var kernel = NearestNeighborRoc.ByKernel(Pbc["time"], ended, Pbc["bili"], 1825, 1e6);
        Assert.Equal(0.5, kernel.Auc, 1e-6);
        Near.Equal(km.Survival, kernel.Survival, 1e-6);
        var nobody = NearestNeighborRoc.BySpan([1, 2, 3], [false, false, false], [1, 2, 3], 2);
        Assert.True(double.IsNaN(nobody.Auc));
        Assert.NotEmpty(nobody.Warnings);
    }

    private static double Jackknife(double[] left)
    {
        var mean = left.Average();
        return Math.Sqrt((left.Length - 1.0) / left.Length * left.Sum(v => (v - mean) * (v - mean)));
    }
}
