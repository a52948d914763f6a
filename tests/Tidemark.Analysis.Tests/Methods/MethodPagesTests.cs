using Tidemark.Analysis.Methods;
using Tidemark.Testing;

namespace Tidemark.Analysis.Tests.Methods;

/// <summary>After a change of a method's declaration: <c>TIDEMARK_REWRITE=1 dotnet run --project tests/Tidemark.Analysis.Tests</c>.</summary>
public sealed class MethodPagesTests
{
    public static TheoryData<string> Words => [.. Catalog.All.Select(method => method.Word)];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_method_has_the_page_that_its_declaration_makes(string word) =>
        Kept.Equal($"docs/stats/{word}.md", MethodPage.Of(Catalog.Of(word)!));

    [Fact]
    public void The_index_lists_every_method() => Kept.Equal("docs/stats/README.md", MethodPage.Index());

    [Theory]
    [MemberData(nameof(Words))]
    public void The_theory_pages_of_a_method_exist(string word) => Assert.All(
        Catalog.Of(word)!.Theory,
        page => Assert.True(File.Exists(Path.Combine(Kept.Checkout(), "docs", "theory", page + ".md")), $"docs/theory/{page}.md is missing."));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_method_says_each_key_and_option_once(string word)
    {
        var method = Catalog.Of(word)!;
        Assert.Equal(method.AnswerKeys.Count, method.AnswerKeys.Select(key => key.Path).Distinct().Count());
        Assert.Equal(method.Options.Count, method.Options.Select(option => option.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_method_shows_an_example_and_says_its_forms(string word)
    {
        var method = Catalog.Of(word)!;
        Assert.NotEmpty(method.Examples);
        Assert.All(method.Examples, example => Assert.StartsWith(word, example, StringComparison.Ordinal));
        Assert.True(method.Arguments.All(argument => argument.TrimEnd('?') != "FORMULA") || method.Forms.Count > 0, $"{word} takes a formula and names no form.");
    }
}
