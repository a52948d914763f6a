using Tidemark.Registry.Words;
using Tidemark.Testing;

namespace Tidemark.Registry.Tests.Words;

public class WordListsTests
{
    [Theory]
    [InlineData("Trastuzumab deruxtecan")]
    [InlineData("DS8201")]
    [InlineData("ds-8201")]
    [InlineData("Enhertu")]
    public void Every_spelling_of_a_drug_is_of_one_group(string name) => Assert.Contains("T-DXd", WordLists.Standard.Synonyms.Of(name));

    [Fact]
    public void The_longest_name_is_found_and_brings_class_and_target()
    {
        var lexicon = WordLists.Standard.Lexicon;
        var found = new List<string>();
        lexicon.Find("Patients on T-DXd (HER2-low) after Herceptin", (concept, _, _) => found.Add(lexicon.Concepts[concept].Name));

        Assert.Equal(["trastuzumab deruxtecan", "HER2-low", "trastuzumab"], found);
        var drug = lexicon.Concepts.Single(concept => concept.Name == "trastuzumab deruxtecan");
        Assert.Equal(["HER2 ADC", "HER2"], drug.Implied.Select(number => lexicon.Concepts[number].Name));
    }

    [Fact]
    public void Lists_of_the_folder_add_to_ours_and_a_bad_line_is_a_finding()
    {
        using var folder = new FolderOfTest();
        File.WriteAllText(Path.Combine(folder.Path, "synonyms.txt"), "T-DXd = our new name\nlonely\n");
        var findings = new List<Finding>();

        var lists = WordLists.Load(folder.Path, findings);

        Assert.Contains("our new name", lists.Synonyms.Of("Enhertu"));
        Assert.Equal(2, Assert.Single(findings).Where.Line);
        Assert.NotEqual(WordLists.Standard.Stamp, lists.Stamp);
    }
}
