using Tidemark.Registry.Related;

namespace Tidemark.Registry.Tests.Related;

public class RelatedTrialsTests
{
    private static readonly string Asked = Trials.Flat("NCT00000001", "Serum HER2 in HER2-low breast cancer on T-DXd", "breast cancer", "A prospective cohort with serial serum sampling.");

    private static readonly string[] Others =
    [
        Asked,
        Trials.Flat("NCT00000002", "Kadcyla in HER2-low breast cancer, DESTINY-Breast04", "breast cancer", "prospective cohort"),
        Trials.Flat("NCT00000003", "Serum lipids in schizophrenia", "schizophrenia", "randomized"),
        Trials.Flat("NCT00000004", "Serum HER2 in HER2-low breast cancer on T-DXd", "breast cancer", "the same again"),
        Trials.Flat("NCT00000005", "DESTINY-Breast06 of deruxtecan", "breast cancer", "HER2-low"),
    ];

    [Fact]
    public void A_trial_of_the_same_class_and_population_is_named_with_its_reasons()
    {
        using var trials = new Trials(Others);

        var found = RelatedTrials.Find(trials.Searchable, Trials.Read(Asked), new(), []);

        Assert.DoesNotContain(found, trial => trial.NctId == "NCT00000001");
        var kadcyla = found.Single(trial => trial.NctId == "NCT00000002");
        Assert.Contains(kadcyla.Reasons, reason => reason is { Kind: "drug class", Text: "same drug class: HER2 ADC" });
        Assert.Contains(kadcyla.Reasons, reason => reason is { Kind: "population", Text: "same population: HER2-low" });
        Assert.DoesNotContain(kadcyla.Reasons, reason => reason.Kind == "drug");
    }

    [Fact]
    public void Shares_add_to_one_and_scores_fall()
    {
        using var trials = new Trials(Others);

        var found = RelatedTrials.Find(trials.Searchable, Trials.Read(Asked), new(), []);

        Assert.All(found.Where(trial => trial.Score > 0), trial => Assert.Equal(1, trial.Reasons.Sum(reason => reason.Share), 0.002));
        Assert.Equal(found.Select(trial => trial.Score).OrderDescending(), found.Select(trial => trial.Score));
        Assert.Equal("NCT00000004", found[0].NctId);
    }

    [Fact]
    public void The_nearly_same_record_and_the_same_programme_are_grouped()
    {
        using var trials = new Trials(Others);

        var found = RelatedTrials.Find(trials.Searchable, Trials.Read(Asked), new(), []);

        Assert.Equal("nearly the same record as NCT00000001", found.Single(trial => trial.NctId == "NCT00000004").Group);
        Assert.Single(found, trial => trial.Group.Contains("same programme", StringComparison.Ordinal) && trial.Group.EndsWith("(DESTINY-Breast)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_filter_applies_before_ranking()
    {
        using var trials = new Trials(Others);

        var found = RelatedTrials.Find(trials.Searchable, Trials.Read(Asked), new RelatedAsk { Limit = 1, Filter = "schizophrenia" }, []);

        Assert.Equal("NCT00000003", Assert.Single(found).NctId);
    }

    [Fact]
    public void Weights_decide_the_order()
    {
        using var trials = new Trials(Others);
        var onlyPopulation = new RelatedWeights { Wording = 0, Condition = 0, Drug = 0, DrugClass = 0, Target = 0, Setting = 0, Biomarker = 0, Sampling = 0, Design = 0, Endpoint = 0, Procedure = 0 };

        var found = RelatedTrials.Find(trials.Searchable, Trials.Read(Asked), new RelatedAsk { Weights = onlyPopulation }, []);

        Assert.All(found.Where(trial => trial.Score > 0), trial => Assert.Equal("population", Assert.Single(trial.Reasons).Kind));
    }
}
