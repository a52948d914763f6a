using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.MixedModels;

/// <summary>Golden numbers: lmerTest 3.1.3 on R 4.2.2, anova(lmer(...), type, ddf) of lme4::cake without six rows,
/// validation/lmer-nested-crossed.</summary>
public sealed class LmmAnovaTests
{
    private const string Factors = "angle ~ recipe * step + (1 | recipe:replicate)";
    private const string Slopes = "angle ~ recipe * temp + (1 | recipe:replicate)";

    private static DataFrame Cake()
    {
        var d = RDataSet.Load("cake");
        int[] rows = [.. Enumerable.Range(0, 270).Except([0, 1, 2, 49, 76, 100])];
        string[] Texts(string column) => [.. rows.Select(i => d[column][i].ToString(System.Globalization.CultureInfo.InvariantCulture))];
        return new(
        [
            DataColumn.Of("angle", [.. rows.Select(i => d["angle"][i])]),
            DataColumn.Of("temp", [.. rows.Select(i => d["temp"][i])]),
            new("recipe", [.. Texts("recipe").Select(r => "-ABC"[int.Parse(r, System.Globalization.CultureInfo.InvariantCulture)].ToString())]),
            new("replicate", [.. Texts("replicate").Select(r => "r" + r)]),
            new("step", [.. Texts("temp").Select(t => "t" + t)]),
        ]);
    }

    private static void Is(Asked asked, string term, double sumSq, double denDf, double p)
    {
        Near.Equal(sumSq, asked.Number($"anova[{term}].sumSq"), 1e-5, $"{term} sum of squares");
        Near.Equal(denDf, asked.Number($"anova[{term}].denDf"), 1e-4, $"{term} denominator df");
        Near.Equal(p, asked.Number($"anova[{term}].pValue"), 1e-3, $"{term} p");
    }

    private static Asked Ask(string formula, string type, string df = "satterthwaite") =>
        Asked.Of(Cake(), "lmm", formula, "--show", "anova", "--type", type, "--df", df);

    [Fact]
    public void Type_I_is_sequential()
    {
        Is(Ask(Factors, "I"), "recipe", 6.39150015348591, 41.9353518611236, 0.852731423275203);
        Is(Ask(Factors, "I", "kenward-roger"), "step", 2129.90945815346777, 204.2096305893454, 3.88603914399347e-17);
        Is(Ask(Slopes, "I"), "recipe", 6.61976054306824, 41.9159071693047, 0.851420428832616);
    }

    [Fact]
    public void Type_II_leaves_out_the_terms_that_contain_a_term()
    {
        Is(Ask(Factors, "II"), "recipe", 5.87909575741804, 41.9378356762245, 0.863653762939573);
        Is(Ask(Slopes, "II"), "recipe", 4.67994023486371, 246.988368064716, 0.892169116974502);
        Is(Ask(Slopes, "II"), "temp", 1968.36303641242898, 216.509705208674, 5.34146976069145e-19);
    }

    [Fact]
    public void Type_III_is_that_of_sum_to_zero_contrasts()
    {
        Is(Ask(Factors, "III"), "recipe", 5.96435821605487, 41.9439033806684, 0.861826133186486);
        Is(Ask(Factors, "III"), "step", 2138.18334049872010, 204.1728243093866, 3.40929945363346e-17);
        Is(Ask(Factors, "III", "kenward-roger"), "recipe:step", 202.84893417353825, 204.2147575986100, 0.431868445434582);
        Is(Ask(Slopes, "III"), "temp", 1967.62560895981915, 216.533617862264, 5.40517426369337e-19);
    }

    [Fact]
    public void Predictions_at_the_rows_of_the_fit_are_its_fitted_values()
    {
        var asked = Asked.Of(Cake(), "lmm", "angle ~ recipe + (temp || recipe:replicate)", "--show", "predict,fitted,residuals");
        Near.Equal(asked.Numbers("fitted"), asked.Numbers("predict[].fit"), 1e-11, "fit");
        Near.Equal(asked.Numbers("fitted")[7] + asked.Numbers("residuals")[7], RDataSet.Load("cake")["angle"][10], 1e-12, "residual");
    }

    [Fact]
    public void A_new_group_is_predicted_without_random_effects()
    {
        var fresh = new DataFrame([new("recipe", ["A", "A"]), new("replicate", ["r1", "r99"]), DataColumn.Of("temp", [200, 200])]);
        var files = new Dictionary<string, DataFrame> { ["newdata"] = fresh };
        var asked = Asked.Of(Cake(), files, "lmm", "angle ~ recipe + temp + (1 | replicate)", "--show", "predict", "--newdata", "new.csv");
        Near.Equal(asked.Number("predict[1].population"), asked.Number("predict[1].fit"), 1e-14, "unknown replicate");
        Assert.NotEqual(asked.Number("predict[0].population"), asked.Number("predict[0].fit"));
    }
}
