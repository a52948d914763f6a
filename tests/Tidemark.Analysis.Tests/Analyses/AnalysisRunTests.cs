using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Tests.Analyses;

public class AnalysisRunTests
{
    [Fact]
    public void A_plan_runs_in_order_and_by_regimen_where_it_asks()
    {
        var results = AnalysisRun.All(WorkedCohort.Cut().Context(WorkedCohort.Plan()));
        Assert.Equal(15, results.Count);
        Assert.Equal([null, "A", "B"], results.Where(result => result.Plan.Id == "visits").Select(result => result.Regimen));
        Assert.All(results, result => Assert.NotEmpty(result.Numbers));
        Assert.All(results, result => Assert.Equal(result.Numbers.Count, result.Numbers.Select(number => number.Name).Distinct().Count()));
        Assert.True(TestCount.Of(results).ByRegimen > 0);
    }

    [Fact]
    public void The_first_test_of_each_family_member_is_adjusted_and_the_primary_is_not()
    {
        var plan = new[]
        {
            new MarkerByVisit { Id = "primary", Title = "P", Analyte = "M", Role = AnalysisRole.Primary },
            new MarkerByVisit { Id = "one", Title = "1", Analyte = "M", Role = AnalysisRole.Secondary },
            new MarkerByVisit { Id = "two", Title = "2", Analyte = "M", Role = AnalysisRole.Secondary },
        };
        var cut = WorkedCohort.Cut().WithPlan(one => one with { Multiplicity = new Multiplicity(MultiplicityMethod.Bonferroni, ["primary", "one", "two"]) });
        var results = AnalysisRun.All(cut.Context(plan));
        Assert.Null(results[0].InFamily);
        Assert.Equal(2, results[1].InFamily!.FamilySize);
        Assert.Equal(Math.Min(1, 2 * results[1].InFamily!.PValue), results[1].InFamily!.Adjusted, 12);
    }

    [Fact]
    public void What_is_not_in_the_plan_is_exploratory_and_comes_last()
    {
        var context = WorkedCohort.Cut().Context(WorkedCohort.Plan());
        var explored = new MarkerByVisit { Id = "more", Title = "More", Analyte = "M", Role = AnalysisRole.Secondary };
        var results = AnalysisRun.All(context with { Study = context.Study with { Exploratory = [explored] } });
        Assert.Equal(AnalysisRole.Exploratory, results[^1].Plan.Role);
        Assert.Equal(3, TestCount.Of(results).Exploratory);
    }

    [Fact]
    public void The_mixed_model_knows_values_below_the_limit_as_censored()
    {
        var plan = new MarkerMixedModel { Id = "mixed", Title = "M", Analyte = "M" };
        var free = (MarkerMixedModelResult)AnalysisRun.One(WorkedCohort.Cut().Context(plan), plan, null);
        var censored = (MarkerMixedModelResult)AnalysisRun.One(WorkedCohort.Cut(limit: 6).Context(plan), plan, null);
        Assert.False(free.CensoredLikelihood);
        Assert.True(censored.CensoredLikelihood);
        Assert.True(censored.BelowLimit > 0);
        Assert.All(censored.Verdicts, verdict => Assert.Equal("converged", verdict.Status));
        var slope = plan with { Time = MixedModelTime.Continuous, RandomSlope = true };
        var atLimit = AnalysisRun.One(WorkedCohort.Cut(limit: 6).Context(slope), slope, null);
        Assert.Contains(atLimit.Findings, finding => finding.Code == FindingCodes.LimitUsed);
    }
}
