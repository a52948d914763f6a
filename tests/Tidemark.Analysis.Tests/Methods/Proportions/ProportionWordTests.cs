using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Proportions;

public sealed class ProportionWordTests
{
    private static readonly DataFrame NoData = new([]);

    // R 4.2.2: binom.test(20, 50)
    [Fact]
    public void Twenty_of_fifty_is_binom_test_of_r()
    {
        var asked = Asked.Of(NoData, "proportion", "--x", "20", "--n", "50");
        Near.Equal(0.20263875106453955, asked.Number("estimates[0].pValue"));
        Near.Equal(0.26407839509453684, asked.Number("estimates[0].confLow"));
        Near.Equal(0.5482059715208194, asked.Number("estimates[0].confHigh"));
    }

    [Fact]
    public void More_with_the_property_than_observed_is_refused() =>
        Assert.Equal(FindingCodes.OptionRefused, Assert.Single(Asked.Refused(NoData, "proportion", "--x", "5", "--n", "4")).Code);
}
