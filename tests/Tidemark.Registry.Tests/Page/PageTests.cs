using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Page;
using Tidemark.Testing;

namespace Tidemark.Registry.Tests.Page;

public class PageTests
{
    private static TrialRecord Founding => Trials.Read(File.ReadAllText(Path.Combine(Kept.Checkout(), "samples", "NCT06492447", "registry.json")));

    [Fact]
    public void The_founding_study_has_the_sections_of_its_page_in_their_order()
    {
        string[] sections = ["Study Results", "Basic Information", "Brief Summary", "Detailed Description", "Conditions", "Study Design", "Study Groups", "Interventions", "Eligibility Criteria", "Sponsors", "Responsible Party", "Central Contacts", "Other Identifiers"];

        Assert.Equal(sections, TrialPage.Of(Founding).Sections.Select(section => section.Title));
    }

    [Fact]
    public void Every_fact_of_the_founding_page_is_shown()
    {
        var path = SharedFolder.At("founding-study", "NCT06492447.txt");
        Assert.SkipUnless(File.Exists(path), $"absent: {path}");
        var page = TrialPage.Of(Founding);
        var shown = string.Join('\n', page.Sections.SelectMany(section => section.Items).Select(item => $"{item.Label} {item.Text}").Prepend($"{page.Title}\nNCT ID: {page.NctId}\nLast Updated: {page.LastUpdated}").Concat(page.Sections.Select(section => section.Title)));

        Assert.Equal([], File.ReadAllLines(path).Select(line => PageText.Of(line)).Where(line => line.Length > 0 && !IsAdvice(line) && !shown.Contains(Fact(line), StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Control_characters_do_not_reach_a_terminal() => Assert.Equal("a\uFFFD[31mb\nc d", PageText.Of("a\u001b[31mb\r\nc\td"));

    [Fact]
    public void Indentation_and_escapes_of_the_form_are_not_shown() => Assert.Equal("One\n* a > b\n  - c", PageText.Of("\n      One\n      * a \\> b\n        - c\n    "));

    [Fact]
    public void A_field_that_nobody_knows_is_shown_too()
    {
        var page = TrialPage.Of(Trials.Read("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"},"newModule":{"newThing":"blue"}}}"""));

        Assert.Contains(page.Sections.Single(section => section.Title == "Further Information").Items, item => item is { Label: "New Thing", Text: "blue" });
    }

    /// <summary>The page's own advice to its readers, and headings it has inside sections.</summary>
    private static bool IsAdvice(string line) =>
        line.EndsWith('.') && new[] { "Get a ", "Review", "Dive", "See the", "Understand", "Learn", "Check ", "Meet", "Identify", "Reach", "Additional", "The study team" }.Any(word => line.StartsWith(word, StringComparison.Ordinal))
        || line is "More Related Trials" or "Total Enrollment" or "Study Classification" or "Identifier Type: -" or "Identifier Source: org_study_id" or "Role: CONTACT";

    private static string Fact(string line) => line.StartsWith("Intervention Type ", StringComparison.Ordinal) ? line[18..]
        : line.StartsWith("Sponsor Role ", StringComparison.Ordinal) ? line[13..]
        : line.StartsWith("Responsibility Role ", StringComparison.Ordinal) ? line[20..] : line;
}
