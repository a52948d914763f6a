using System.Globalization;
using Tidemark.Statistics.Survival;
using Tidemark.Testing;

namespace Tidemark.Analysis.Tests.Endpoints;

/// <summary>
/// Curves of breast-cancer trials digitized by others (kmdata, MIT): R's value is <c>exp(coef(coxph(Surv(time, event) ~ arm)))</c>,
/// R 4.2.2, survival. Published are the papers' (mostly stratified) hazard ratios; a reconstruction need not repeat them.
/// </summary>
public class PublishedHazardRatiosTests
{
    [Theory]
    [InlineData("CLEOPATRA_2A", "pertuzumab", "control", 0.6767444, 0.68, true)]
    [InlineData("CLEOPATRA_3A", "pertuzumab", "control", 0.6675805, 0.68, false)]
    [InlineData("MARIANNEa_2A", "t-dm1", "trastuzumab_taxane", 0.9406420, 0.91, false)]
    [InlineData("MARIANNEb_2A", "t-dm1_pertuzumab", "trastuzumab_taxane", 0.8482208, 0.87, false)]
    [InlineData("TH3RESA_2A", "trastuzumab_emtansine", "physicians_choice", 0.5245494, 0.53, false)]
    [InlineData("TH3RESA_4", "trastuzumab_emtansine", "physicians_choice", 0.5826081, 0.55, false)]
    [InlineData("PALOMA3_1A", "palbociclib_fulvestrant", "placebo_fulvestrant", 0.4224361, 0.42, true)]
    [InlineData("BOLERO2_1", "eve_exe", "pbo_exe", 0.9018228, 0.89, false)]
    [InlineData("BOLERO3_2", "eve_exe", "placebo", 0.7810008, 0.78, true)]
    public void A_digitized_trial_gives_Rs_hazard_ratio_and_the_published_one_where_stated(string trial, string arm, string control, double byR, double published, bool agrees)
    {
        var file = SharedFolder.At("data", "kmdata_breast", trial + ".csv");
        Assert.SkipUnless(File.Exists(file), "kmdata_breast is not here (TIDEMARK_SHARED names no folder with it)");
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(',')).ToList();
        Assert.Equal([arm, control], rows.Select(row => row[2]).Distinct().OrderBy(name => name == control));

        var data = SurvivalData.RightCensored([.. rows.Select(row => double.Parse(row[0], CultureInfo.InvariantCulture))], [.. rows.Select(row => row[1] == "1")]);
        var ratio = Math.Exp(CoxModel.Fit(data, [new Covariate("arm", [.. rows.Select(row => row[2] == arm ? 1.0 : 0)])]).Coefficients[0].Estimate);

        Assert.InRange(ratio, byR - 1e-7, byR + 1e-7);
        Assert.Equal(agrees, Math.Round(ratio, 2) == published);
        Assert.InRange(ratio, published - 0.035, published + 0.035);
    }
}
