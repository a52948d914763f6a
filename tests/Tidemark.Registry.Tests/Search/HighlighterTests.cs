using Tidemark.Registry.Search;

namespace Tidemark.Registry.Tests.Search;

public class HighlighterTests
{
    [Fact]
    public void The_passage_with_the_words_is_shown_and_they_are_marked() =>
        Assert.Equal("Serum «HER2» was sampled.", Highlighter.Passage("First a long sentence about nothing. Serum HER2 was sampled.", new HashSet<string> { "her2" }));

    [Fact]
    public void Without_a_word_found_there_is_no_passage() => Assert.Equal("", Highlighter.Passage("nothing", new HashSet<string> { "her2" }));
}
