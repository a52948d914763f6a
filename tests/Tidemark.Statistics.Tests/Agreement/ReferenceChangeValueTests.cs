using Tidemark.Statistics.Agreement;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Agreement;

public class ReferenceChangeValueTests
{
    [Fact]
    public void Variation_and_limits_of_sleepstudy_agree_with_the_formulas_in_R()
    {
        var c = ReferenceCase.Load("rcv-sleepstudy-anova");
        var v = WithinSubjectVariation.Of(c["Reaction"], c.Codes("Subject"));
        Near.Equal(c.Number("mean"), v.Mean);
        Near.Equal(c.Number("ms_between"), v.BetweenMeanSquare);
        Near.Equal(c.Number("ms_within"), v.WithinMeanSquare);
        Near.Equal(c.Number("cv_i"), 100 * v.WithinCv);
        Near.Equal(c.Number("cv_g"), 100 * v.BetweenCv);
        Near.Equal(c.Number("index_individuality"), v.IndexOfIndividuality(0.032));
        Near.Equal(c.Number("rcv_symmetric"), 100 * ReferenceChangeValue.Symmetric(0.032, v.WithinCv).Up);
        Near.Equal(c.Number("rcv_one_sided"), 100 * ReferenceChangeValue.Symmetric(0.032, v.WithinCv, 0.95, oneSided: true).Up);
        var log = ReferenceChangeValue.LogNormal(0.032, v.WithinCv);
        Near.Equal(c.Number("rcv_log_up"), 100 * log.Up);
        Near.Equal(c.Number("rcv_log_down"), 100 * log.Down);
    }

    [Fact]
    public void A_rise_and_the_fall_that_undoes_it_are_judged_alike_on_the_log_scale()
    {
        // CVA 5 %, CVI 10 %: Fokkema et al. (2006), equation 3.
        var rcv = ReferenceChangeValue.LogNormal(0.05, 0.10);
        Near.Equal(1, (1 + rcv.Up) * (1 + rcv.Down), 1e-14);
        Assert.True(rcv.IsExceeded(10, 14) && rcv.IsExceeded(14, 10));
        Assert.False(rcv.IsExceeded(10, 13) || rcv.IsExceeded(13, 10));
    }

    [Fact]
    public void One_value_a_subject_gives_NaN_and_a_verdict()
    {
        var v = WithinSubjectVariation.Of([1, 2, 3], [0, 1, 2]);
        Assert.True(double.IsNaN(v.WithinCv));
        Assert.Contains(v.Warnings, w => w.Code == "STAT-TOO-FEW");
    }
}
