namespace Tidemark.Registry.Tests.Search;

public class SearchTests
{
    [Fact]
    public void Synonyms_find_each_other_and_the_search_is_shown_back()
    {
        using var trials = new Trials(
            Trials.Flat("NCT00000001", "Study of DS-8201a in breast cancer"),
            Trials.Flat("NCT00000002", "Enhertu for all"),
            Trials.Flat("NCT00000003", "Trastuzumab alone"));

        var found = trials.Ask("T-DXd");

        Assert.Equal(["NCT00000001", "NCT00000002"], found.Hits.Select(hit => hit.NctId).Order());
        Assert.StartsWith("(trastuzumab deruxtecan = T-DXd = DS-8201", found.Understood, StringComparison.Ordinal);
        Assert.Equal(["NCT00000001", "NCT00000002"], trials.Find("trastuzumab deruxtecan").Order());
    }

    [Fact]
    public void HER2_low_is_not_HER2_and_HER2_finds_both()
    {
        using var trials = new Trials(Trials.Flat("NCT00000001", "HER 2 Low-expressing disease"), Trials.Flat("NCT00000002", "HER-2/neu positive disease"));

        Assert.Equal(["NCT00000001"], trials.Find("HER2-low"));
        Assert.Equal(["NCT00000001", "NCT00000002"], trials.Find("ERBB2").Order());
    }

    [Fact]
    public void Phrases_prefixes_operators_and_brackets_do_what_they_say()
    {
        using var trials = new Trials(
            Trials.Flat("NCT00000001", "serum marker of breast cancer"),
            Trials.Flat("NCT00000002", "breast marker of serum cancer"),
            Trials.Flat("NCT00000003", "lung marker"));

        Assert.Equal(["NCT00000001"], trials.Find("\"breast cancer\""));
        Assert.Equal(["NCT00000001", "NCT00000002"], trials.Find("ser*").Order());
        Assert.Equal(["NCT00000003"], trials.Find("marker -serum"));
        Assert.Equal(["NCT00000001", "NCT00000003"], trials.Find("lung OR \"serum marker\"").Order());
        Assert.Equal(["NCT00000003"], trials.Find("marker AND (lung OR liver) NOT breast"));
    }

    [Fact]
    public void The_one_box_takes_numbers_identifiers_fields_and_ranges()
    {
        using var trials = new Trials(
            Trials.Study("NCT00000001", "Serum HER2", start: "2024-07-04"),
            Trials.Study("NCT00000002", "Serum HER2", status: "COMPLETED", start: "2020", enrollment: 500, country: "United States"));

        Assert.Equal(["NCT00000002"], trials.Find("nct00000002"));
        Assert.Equal(["NCT00000001"], trials.Find("id:HR-01"));
        Assert.Equal(["NCT00000002"], trials.Find("serum status:completed"));
        Assert.Equal(["NCT00000002"], trials.Find("country:\"united states\""));
        Assert.Equal(["NCT00000001"], trials.Find("start:2024"));
        Assert.Equal(["NCT00000002"], trials.Find("start:2019..2020-06"));
        Assert.Equal(["NCT00000002"], trials.Find("enrollment:>50"));
        Assert.Equal(2, trials.Find("enrollment:>=50").Count);
        Assert.Equal(["NCT00000001"], trials.Find("title:serum start:>2023"));
    }

    [Fact]
    public void A_range_that_is_none_is_a_finding()
    {
        using var trials = new Trials(Trials.Flat("NCT00000001", "x"));
        var findings = new List<Finding>();

        Assert.Null(trials.Searchable.Search("start:soon", 10, 0, findings));
        Assert.Equal(FindingCodes.BadQuery, Assert.Single(findings).Code);
    }

    [Fact]
    public void Facets_count_all_trials_found()
    {
        using var trials = new Trials(Trials.Study("NCT00000001", "one serum"), Trials.Study("NCT00000002", "two serum", status: "COMPLETED"), Trials.Study("NCT00000003", "three serum"));

        var facets = trials.Ask("serum").Facets;

        Assert.Equal([("RECRUITING", 2), ("COMPLETED", 1)], facets.Where(facet => facet.Field == "status").Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("China", 3)], facets.Where(facet => facet.Field == "country").Select(facet => (facet.Value, facet.Count)));
    }

    [Fact]
    public void Where_no_trial_has_all_words_any_of_them_counts_and_the_wording_says_so()
    {
        using var trials = new Trials(Trials.Flat("NCT00000001", "serum marker"));

        var found = trials.Ask("serum giraffe");

        Assert.Equal(1, found.Total);
        Assert.Contains("no trial has all of them", found.Understood, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(((")]
    [InlineData("\"never closed")]
    [InlineData("BP: 120/80, temp: 37.2 (normal); pt's \"pain\" - severe")]
    [InlineData("NOT")]
    [InlineData("AND OR )(")]
    [InlineData("a OR")]
    [InlineData("-")]
    public void Whatever_is_typed_is_a_search_or_a_finding(string text)
    {
        using var trials = new Trials(Trials.Flat("NCT00000001", "severe pain"));
        var findings = new List<Finding>();

        var found = trials.Searchable.Search(text, 10, 5, findings);

        Assert.True(found is not null || findings.Count > 0);
    }

    [Fact]
    public void A_changed_record_takes_the_place_of_its_earlier_one()
    {
        using var trials = new Trials(Trials.Flat("NCT00000001", "serum"));
        trials.Index.Put(Tidemark.Registry.Records.SketchReader.Read(Trials.Read(Trials.Flat("NCT00000001", "plasma"))), isNew: false);
        trials.Index.Refresh();

        Assert.Empty(trials.Find("serum"));
        Assert.Equal(["NCT00000001"], trials.Find("plasma"));
    }
}
