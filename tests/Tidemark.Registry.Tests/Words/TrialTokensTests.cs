using Tidemark.Registry.Words;

namespace Tidemark.Registry.Tests.Words;

public class TrialTokensTests
{
    [Theory]
    [InlineData("HER2-low", "her2low her2 low")]
    [InlineData("HER2 low", "her2 her2low low")]
    [InlineData("HER 2 Low-expressing", "her2 her2low lowexpressing low expressing")]
    [InlineData("HER-2/neu", "her2 neu")]
    [InlineData("HER2+ breast", "her2 her2positive breast")]
    [InlineData("T-DXd", "tdxd dxd")]
    [InlineData("DS-8201a", "ds8201a ds 8201a")]
    [InlineData("Studies of the therapies", "study therapy")]
    [InlineData("1.5 mg", "1.5 mg")]
    [InlineData("her 20 kg", "her 20 kg")]
    public void Names_of_the_domain_stay_whole(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', new TrialTokens().Read(text).Select(token => token.Term)));

    [Fact]
    public void A_joined_word_and_its_first_part_stand_on_one_place()
    {
        var tokens = new TrialTokens().Read("a HER2-low cancer");

        Assert.Equal([false, true, false, false], tokens.Select(token => token.Stacked));
        Assert.Equal((2, 10), (tokens[0].Start, tokens[0].End));
    }
}
