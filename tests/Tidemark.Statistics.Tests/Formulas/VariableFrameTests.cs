using Tidemark.Statistics.Formulas;

namespace Tidemark.Statistics.Tests.Formulas;

public class VariableFrameTests
{
    private static readonly DataFrame Data = new(
    [
        DataColumn.Of("y", [1, 2, double.NaN, 4]), DataColumn.Of("x", [5, 6, 7, double.NaN]), DataColumn.Of("g", [2, 1, 2, 1]),
        new DataColumn("arm", ["B", "A", "B", "A"]), DataColumn.Of("day", [1, 1, 2, 2]), DataColumn.Of("run", [1, 2, 1, 2]),
    ]);

    private static VariableFrame Frame(string text, VariableFrameOptions? options = null) => VariableFrame.Of(Formula.Parse(text).Formula!, Data, options).Frame!;

    [Fact]
    public void Sides_are_listed_in_order_on_complete_rows()
    {
        var frame = Frame("y ~ log(x) + arm | g");

        Assert.Equal([0, 1], frame.Rows);
        Assert.Equal(2, frame.Dropped);
        Assert.Equal("y", Assert.Single(frame.Left).Label);
        Assert.Equal(["log(x)", "arm"], frame.Right.Select(v => v.Label));
        Assert.Equal(["A", "B"], frame.Right[1].Factor!.Levels);
        Assert.Equal(["1", "2"], Assert.Single(frame.Given).AsFactor().Levels);
    }

    [Fact]
    public void Incomplete_rows_stay_where_asked()
    {
        var frame = Frame("~ y + x", new VariableFrameOptions { KeepIncomplete = true });

        Assert.Equal(4, frame.Count);
        Assert.Equal(0, frame.Dropped);
        Assert.True(double.IsNaN(frame.Right[0].Numbers![2]));
    }

    [Fact]
    public void Strata_are_apart() => Assert.Equal(["day=1", "day=2"], Frame("arm ~ g + strata(day)").Strata!.Levels);

    [Fact]
    public void Nested_factors_are_the_variables_of_both() => Assert.Equal(["day", "run"], Frame("y ~ day/run").Right.Select(v => v.Label));

    [Fact]
    public void A_constant_is_no_variable()
    {
        var frame = Frame("y ~ 1 | g");

        Assert.Empty(frame.Right);
        Assert.Equal("g", Assert.Single(frame.Given).Label);
    }

    [Fact]
    public void Text_says_where_it_is_no_number()
    {
        var fault = Frame("y ~ arm").Right[0].NumberFault!;

        Assert.Equal(4, fault.Position);
        Assert.Contains("\"B\" in row 1", fault.Message, StringComparison.Ordinal);
        Assert.Null(Frame("y ~ x").Right[0].NumberFault);
    }

    [Fact]
    public void Follow_up_may_stand_on_the_left()
    {
        var frame = Frame("Surv(x, g) ~ arm");

        Assert.Empty(frame.Left);
        Assert.Equal([true, false, true], frame.Survival!.Event);
    }
}
