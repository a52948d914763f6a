using Tidemark.Analysis.Analyses;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Tests.Efficacy;

public class TimeDependentCoxTests
{
    private static readonly TimeDependentCox Planned = new() { Id = "tdc", Title = "Time-dependent", Endpoint = "PFS", Analytes = ["M"] };

    [Fact]
    public void A_value_of_the_day_of_progression_does_not_predict_it()
    {
        // the same cohort, with a wild value drawn on each progression day: no number may move
        var plain = TimeDependentCoxAnalysis.Run(Cohorts.Forty().Context(), Planned, null);
        var cut = Cohorts.Forty();
        foreach (var i in Enumerable.Range(0, 40).Where(i => i % 5 != 0))
        {
            cut.Marker(Cohorts.Id(i), null, Cohorts.LastDay(i), 1000 + i);
        }

        Assert.Equal(plain.Numbers, TimeDependentCoxAnalysis.Run(cut.Context(), Planned, null).Numbers);
    }

    [Fact]
    public void Each_subject_gives_a_row_for_each_sample_before_the_end()
    {
        var result = TimeDependentCoxAnalysis.Run(Cohorts.Forty().Context(), Planned, null);
        Assert.Equal((40, 80, 32), (result.N, result.Rows, result.Events));
        Assert.Equal(0, result.LateEntries);
        Assert.Equal("converged", Assert.Single(result.Verdicts).Status);
    }

    [Fact]
    public void Who_was_never_sampled_before_the_end_is_dropped()
    {
        var cut = Cohorts.Forty().Subject("X").Doses("X", 0, 21, 42).Scan("X", -7, null, 50).Scan("X", 49, OverallResponse.PD, 70);
        var result = TimeDependentCoxAnalysis.Run(cut.Context(), Planned, null);
        Assert.Equal(40, result.N);
        Assert.Equal("no value of every analyte before the end of follow-up", Assert.Single(result.Dropped).Reason);
    }

    [Fact]
    public void The_order_of_the_file_changes_no_number() => Assert.Equal(
        TimeDependentCoxAnalysis.Run(Cohorts.Forty().Context(), Planned with { Covariates = ["age"] }, null).Numbers,
        TimeDependentCoxAnalysis.Run(Cohorts.Forty(reversed: true).Context(), Planned with { Covariates = ["age"] }, null).Numbers);
}
