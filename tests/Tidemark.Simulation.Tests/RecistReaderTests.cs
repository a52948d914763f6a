using Tidemark.Response;
using Tidemark.Simulation.Tumors;

namespace Tidemark.Simulation.Tests;

public class RecistReaderTests
{
    [Theory]
    [InlineData("60", "42", OverallResponse.PR)]
    [InlineData("60", "43", OverallResponse.SD)]
    [InlineData("60", "72", OverallResponse.PD)]
    [InlineData("60", "71", OverallResponse.SD)]
    [InlineData("20", "24", OverallResponse.SD)]
    [InlineData("20", "25", OverallResponse.PD)]
    [InlineData("25", "30", OverallResponse.PD)]
    [InlineData("10.1", "7.07", OverallResponse.PR)]
    public void Thirty_percent_down_and_twenty_percent_with_five_millimeters_up_are_inclusive(string baseline, string sum, OverallResponse expected) =>
        Assert.Equal(expected, Reader(Mm(baseline)).Read([Mm(sum)], NonTargetState.None, false));

    [Fact]
    public void Growth_counts_from_the_smallest_sum_so_far_and_comes_before_shrinkage_from_baseline()
    {
        var reader = Reader(100);

        Assert.Equal(OverallResponse.PR, reader.Read([40], NonTargetState.None, false));
        Assert.Equal(OverallResponse.PR, reader.Read([47], NonTargetState.None, false));
        Assert.Equal(OverallResponse.PD, reader.Read([48], NonTargetState.None, false));
    }

    [Fact]
    public void A_new_lesion_is_progression_whatever_the_targets_do() =>
        Assert.Equal(OverallResponse.PD, Reader(100).Read([30], NonTargetState.None, true));

    [Fact]
    public void Non_target_progression_is_progression_whatever_the_targets_do() =>
        Assert.Equal(OverallResponse.PD, Reader(100).Read([30], NonTargetState.Progressed, false));

    [Fact]
    public void Without_measurable_disease_the_response_is_neither_complete_nor_progression_until_it_is_one()
    {
        var reader = new RecistReader([], 0);

        Assert.Equal(OverallResponse.NonCRNonPD, reader.Read([], NonTargetState.Present, false));
        Assert.Equal(OverallResponse.NE, reader.Read([], NonTargetState.NotEvaluated, false));
        Assert.Equal(OverallResponse.CR, reader.Read([], NonTargetState.Absent, false));
        Assert.Equal(OverallResponse.PD, reader.Read([], NonTargetState.Present, true));
    }

    [Fact]
    public void Complete_response_needs_non_nodal_targets_gone_and_nodes_below_ten_millimeters()
    {
        Assert.Equal(OverallResponse.CR, TwoTargets().Read([0, 9], NonTargetState.Absent, false));
        Assert.Equal(OverallResponse.PR, TwoTargets().Read([0, 10], NonTargetState.Absent, false));
        Assert.Equal(OverallResponse.PR, TwoTargets().Read([5, 5], NonTargetState.Absent, false));
        Assert.Equal(OverallResponse.PR, TwoTargets().Read([0, 9], NonTargetState.Present, false));
    }

    [Fact]
    public void A_target_that_comes_back_after_complete_response_is_progression()
    {
        var reader = Reader(40);

        Assert.Equal(OverallResponse.CR, reader.Read([0], NonTargetState.None, false));
        Assert.Equal(OverallResponse.PD, reader.Read([3], NonTargetState.None, false));
    }

    [Fact]
    public void A_target_not_evaluated_makes_the_time_point_not_evaluable_unless_the_rest_has_grown_enough()
    {
        // pharmaverse test subject 01-701-1028, week 6: 110 against a smallest sum of 91 is progression, 107.9 against 90.86 (+18.75 %) is not evaluable.
        Assert.Equal(OverallResponse.PD, Three(91).Read([60, 50, null], NonTargetState.None, false));
        Assert.Equal(OverallResponse.NE, Three(90.86m).Read([57.9m, 50, null], NonTargetState.None, false));
    }

    [Fact]
    public void A_sum_with_a_target_missing_never_becomes_the_smallest()
    {
        var reader = Three(90);

        Assert.Equal(OverallResponse.NE, reader.Read([30, 30, null], NonTargetState.None, false));
        Assert.Equal(OverallResponse.SD, reader.Read([30, 30, 25], NonTargetState.None, false));
    }

    private static decimal Mm(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static RecistReader Reader(decimal baseline) => new([false], baseline);

    private static RecistReader TwoTargets() => new([false, true], 60);

    private static RecistReader Three(decimal baseline) => new([false, false, false], baseline);
}
