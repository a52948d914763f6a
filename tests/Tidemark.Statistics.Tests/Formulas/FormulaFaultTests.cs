using Tidemark.Statistics.Formulas;

namespace Tidemark.Statistics.Tests.Formulas;

public class FormulaFaultTests
{
    private static readonly DataFrame Data = new(
    [
        DataColumn.Of("bili", [1, 2, 3]), DataColumn.Of("y", [1, 2, 3]), new DataColumn("sex", ["f", "m", "f"]), new DataColumn("dose", ["1", "2 mg", "3"]),
    ]);

    [Theory]
    [InlineData("y ~ log(bili", 7, "never closed")]
    [InlineData("y ~ bili)", 8, "never opened")]
    [InlineData("y ~ bili +", 10, "ends where")]
    [InlineData("y ~ + * bili", 6, "missing before \"*\"")]
    [InlineData("y ~ bili sex", 9, "operator is missing")]
    [InlineData("y ~ lgo(bili)", 4, "lgo()")]
    [InlineData("y bili", 2, "operator is missing")]
    [InlineData("y + bili", 0, "tilde")]
    [InlineData("y ~ bili ~ sex", 0, "one tilde")]
    [InlineData("y ~ bili # sex", 9, "\"#\"")]
    [InlineData("y ~ `bili", 4, "never closed")]
    [InlineData("", 0, "ends where")]
    [InlineData("y ~ f(", 5, "never closed")]
    [InlineData("y ~ bili %x% sex", 9, "percent")]
    public void A_fault_of_the_text_points_at_the_character(string text, int position, string message)
    {
        var reading = Formula.Parse(text);

        Assert.Null(reading.Formula);
        Assert.Contains(message, reading.Fault!.Message, StringComparison.Ordinal);
        Assert.Equal(position, reading.Fault.Position);
        Assert.NotEmpty(reading.Fault.NextStep);
    }

    [Theory]
    [InlineData("y ~ blii", 4, "no column blii", "Did you mean bili?")]
    [InlineData("y ~ log(sex)", 8, "\"f\" in row 1", "")]
    [InlineData("y ~ bili + I(dose * 2)", 13, "\"2 mg\" in row 2", "")]
    [InlineData("y ~ 2 + bili", 4, "number 2", "")]
    [InlineData("y ~ poly(bili, 3)", 4, "degree 3", "Lower")]
    [InlineData("y ~ (bili + sex)^1.5", 17, "whole number", "")]
    [InlineData("Surv(y, sex == 'f', bili, type = 'other') ~ 1", 0, "form of Surv", "interval2")]
    [InlineData("Surv() ~ bili", 0, "lacks its argument", "")]
    [InlineData("y ~ 'text'", 4, "not a term", "")]
    [InlineData("y ~ bili + us(sex)", 11, "visits and subjects", "")]
    [InlineData("y ~ (1 | sex + dose)", 9, "no group", "")]
    public void A_fault_of_the_data_points_at_the_term(string text, int position, string message, string nextStep)
    {
        var fault = ModelFrame.Of(Formula.Parse(text).Formula!, Data).Fault!;

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains(nextStep, fault.NextStep, StringComparison.Ordinal);
        Assert.Equal(position, fault.Position);
    }

    [Theory]
    [InlineData("y~x+ z", "y ~ x + z")]
    [InlineData("Surv(time,status==2)~log( bili )+age+strata(sex)", "Surv(time, status == 2) ~ log(bili) + age + strata(sex)")]
    [InlineData("~ `a b`*c.d", "~`a b` * c.d")]
    [InlineData("y ~ 1|id", "y ~ 1 | id")]
    [InlineData("y ~ x%in%c(1,2)", "y ~ x %in% c(1, 2)")]
    [InlineData("y ~ I(x**2) + -x^2", "y ~ I(x^2) + -x^2")]
    public void A_formula_is_written_as_R_writes_it(string text, string written) => Assert.Equal(written, Formula.Parse(text).Formula!.ToString());
}
