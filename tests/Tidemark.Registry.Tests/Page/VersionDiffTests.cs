using Tidemark.Registry.Page;

namespace Tidemark.Registry.Tests.Page;

public class VersionDiffTests
{
    [Fact]
    public void Changes_are_said_in_words_in_the_order_of_the_page()
    {
        var earlier = Trials.Read(Trials.Study("NCT00000001", "Old title", status: "NOT_YET_RECRUITING"));
        var later = Trials.Read(Trials.Study("NCT00000001", "New title", status: "RECRUITING", enrollment: 60, country: "Japan"));

        Assert.Equal(
            [
                "Basic Information: Recruitment Status changed from 'NOT_YET_RECRUITING' to 'RECRUITING'.",
                "Basic Information: Total Enrollment changed from '50' to '60'.",
                "Locations: Country changed from 'China' to 'Japan'.",
                "Other Identifiers: Brief Title changed from 'Old title' to 'New title'.",
            ],
            VersionDiff.Compare(earlier, later));
    }

    [Fact]
    public void Of_a_long_text_the_sentences_that_differ_are_said()
    {
        var earlier = Trials.Read(Trials.Flat("NCT00000001", "t", "", new string('x', 200) + ". Age over 18. End."));
        var later = Trials.Read(Trials.Flat("NCT00000001", "t", "", new string('x', 200) + ". Age over 20. End."));

        Assert.Equal(["Detailed Description: the text changed; taken out: \"Age over 18\"; added: \"Age over 20\"."], VersionDiff.Compare(earlier, later));
    }

    [Fact]
    public void An_entry_of_a_list_that_came_is_one_sentence()
    {
        const string head = """{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"},"armsInterventionsModule":{"interventions":[{"name":"T-DXd","type":"DRUG"}""";

        Assert.Equal(
            ["Interventions: 'Pertuzumab' was added."],
            VersionDiff.Compare(Trials.Read(head + "]}}}"), Trials.Read(head + ",{\"name\":\"Pertuzumab\",\"type\":\"DRUG\"}]}}}")));
    }

    [Fact]
    public void The_same_says_nothing() => Assert.Empty(VersionDiff.Compare(Trials.Read(Trials.Study("NCT00000001", "a")), Trials.Read(Trials.Study("NCT00000001", "a"))));
}
