using System.Globalization;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.MarginalMeans;

/// <summary>R 4.2.2, emmeans 1.8.4.1 on datasets::warpbreaks.</summary>
public sealed class LinearMarginalMeansTests
{
    private static readonly double[] Breaks =
    [
        26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43, 28, 15, 26,
        27, 14, 29, 19, 29, 31, 41, 20, 44, 42, 26, 19, 16, 39, 28, 21, 39, 29, 20, 21, 24, 17, 13, 15, 15, 16, 28,
    ];

    private static readonly string[] Tensions = ["L", "M", "H"];

    // emmeans(lm(breaks ~ wool * tension, warpbreaks), ~ tension | wool); pairs().
    [Fact]
    public void Means_and_pairs_of_a_linear_model_are_those_of_emmeans()
    {
        var asked = Asked.Of(Data(), "lm", "breaks ~ wool * tension", "--emmeans", "tension | wool");
        Near.Equal([44.5555555555555, 24, 24.5555555555556, 28.2222222222222, 28.7777777777778, 18.7777777777778], asked.Numbers("emmeans[].estimate"), 1e-12);
        Near.Equal(37.2232504410574, asked.Number("emmeans[0].confLow"), 1e-12);
        Near.Equal(0.000657274459209933, asked.Number("contrasts[0].pValue"), 2e-7);
        Near.Equal(48, asked.Number("contrasts[0].df"));
        Assert.Equal("L - M", asked.Text("contrasts[0].contrast"));
    }

    // emmeans(u, ~ tension, weights = "proportional"), joint_tests(u), contrast(., "trt.vs.ctrlk", adjust = "holm").
    [Fact]
    public void Weights_joint_tests_and_the_last_control_are_those_of_emmeans()
    {
        var data = Data().Take([.. Enumerable.Range(0, 54).Except([0, 1, 2, 3, 19, 29, 30, 31, 32])]);
        var asked = Asked.Of(
            data, "lm", "breaks ~ wool * tension", "--emmeans", "tension", "--emmeans-weights", "proportional", "--joint-tests", "--contrast", "trt.vs.ctrlk", "--adjust", "holm");
        Near.Equal(21.8197530864197, asked.Number("emmeans[2].estimate"), 1e-12);
        Near.Equal(2.52779376283249, asked.Number("emmeans[2].stdError"), 1e-12);
        Near.Equal([0.0119519248929784, 0.000146840823592616, 0.00480223226830328], asked.Numbers("jointTests[].pValue"), 1e-11);
        Assert.Equal("wool:tension", asked.Text("jointTests[2].term"));
        var equal = Asked.Of(data, "lm", "breaks ~ wool * tension", "--emmeans", "tension", "--contrast", "trt.vs.ctrlk", "--adjust", "holm");
        Assert.Equal("M - H", equal.Text("contrasts[1].contrast"));
        Near.Equal([7.52154356106123e-05, 2.09372514844200e-01], equal.Numbers("contrasts[].pValue"), 1e-10);
        Near.Equal(9.62827940289855, equal.Number("contrasts[0].confLow"), 1e-11);
    }

    // emmeans(glm(breaks ~ wool * tension, poisson), ~ tension | wool, type = "response"); pairs(, type = "response"); joint_tests().
    // The errors of glm are those of its last but one iteration, 2e-6 off.
    [Fact]
    public void A_poisson_model_answers_on_both_scales()
    {
        var asked = Asked.Of(Data(), "glm", "breaks ~ wool * tension", "--family", "poisson", "--emmeans", "tension | wool", "--joint-tests");
        Near.Equal(44.5555555558488, asked.Number("emmeans[0].response"), 1e-8);
        Near.Equal(2.22499423072328, asked.Number("emmeans[0].responseStdError"), 1e-5);
        Near.Equal(40.4012650180518, asked.Number("emmeans[0].responseLow"), 1e-6);
        Near.Equal(1.856481481491968, asked.Number("contrasts[0].ratio"), 1e-8);
        Near.Equal(0.1566872553649596, asked.Number("contrasts[0].ratioStdError"), 1e-5);
        Near.Equal(1.523292962710447, asked.Number("contrasts[0].ratioLow"), 1e-5);
        Near.Equal(1.20020136889276e-04, asked.Number("contrasts[4].pValue"), 1e-4);
        Near.Equal([6.45624731888454e-04, 1.69165038170441e-14, 9.06601343146655e-07], asked.Numbers("jointTests[].pValue"), 1e-3);
        Assert.Null(asked.At("emmeans[0].df"));
    }

    // w$e <- rep(1:3, 18); emmeans(glm(breaks ~ wool + offset(log(e)), poisson, w), ~ wool); emmeans(lm(breaks ~ wool + e, w), ~ wool, at = list(e = 1:2)).
    [Fact]
    public void An_offset_counts_at_its_mean_and_a_covariate_where_it_is_put()
    {
        var asked = Asked.Of(Data(), "glm", "breaks ~ wool + offset(log(e))", "--family", "poisson", "--emmeans", "wool");
        Near.Equal([3.33928721032716, 3.13329876768854], asked.Numbers("emmeans[].estimate"), 1e-8);
        Near.Equal(3.27158137802569, asked.Number("emmeans[0].confLow"), 1e-8);
        var put = Asked.Of(Data(), "lm", "breaks ~ wool + e", "--emmeans", "wool", "--at", "e=1,2");
        Near.Equal([29.3148148148148, 23.5370370370370], put.Numbers("emmeans[].estimate"), 1e-12);
        Near.Equal(2.68425659450213, put.Number("emmeans[0].stdError"), 1e-12);
    }

    private static DataFrame Data() => new([
        new DataColumn("breaks", [.. Breaks.Select(v => v.ToString(CultureInfo.InvariantCulture))]),
        new DataColumn("wool", [.. Breaks.Select((_, i) => i < 27 ? "A" : "B")]),
        new DataColumn("tension", [.. Breaks.Select((_, i) => Tensions[i / 9 % 3])], Tensions),
        new DataColumn("e", [.. Breaks.Select((_, i) => ((i % 3) + 1).ToString(CultureInfo.InvariantCulture))])]);
}
