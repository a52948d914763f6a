using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Tests.Tables;

public sealed class FormatTests
{
    [Theory]
    [InlineData(0.00049, "<0.001")]
    [InlineData(0.0009999, "<0.001")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0496, "0.050")]
    [InlineData(0.048, "0.048")]
    [InlineData(0.1, "0.10")]
    [InlineData(0.234, "0.23")]
    [InlineData(0.991, ">0.99")]
    [InlineData(double.NaN, "–")]
    public void A_p_value_is_printed_as_journals_do(double p, string text) => Assert.Equal(text, Format.PValue(p));

    [Theory]
    [InlineData(0.012, "p = 0.012")]
    [InlineData(0.0001, "p < 0.001")]
    public void A_p_value_reads_in_a_sentence(double p, string text) => Assert.Equal(text, Format.PValueInText(p));

    [Theory]
    [InlineData(-1.234, 2, "−1.23")]
    [InlineData(-0.001, 2, "0.00")]
    [InlineData(1234.5, 0, "1234")]
    [InlineData(double.NaN, 2, "–")]
    [InlineData(double.NegativeInfinity, 2, "−∞")]
    public void A_number_has_its_digits_a_true_minus_and_no_negative_zero(double value, int digits, string text) =>
        Assert.Equal(text, Format.Number(value, digits));

    [Fact]
    public void A_cell_keeps_the_raw_number_beside_its_text()
    {
        var cell = Cell.Estimate(0.42123456, 0.2101, 0.8402, 2);
        Assert.Equal("0.42 (0.21 to 0.84)", cell.Text);
        Assert.Equal([0.42123456, 0.2101, 0.8402], cell.Values);
        Assert.Equal("12 (24%)", Cell.CountOf(12, 50).Text);
        Assert.Equal("–", Cell.Number(null, 1).Text);
    }

    [Fact]
    public void A_csv_has_the_raw_numbers_in_columns_of_their_own()
    {
        var table = new Table("t", "T", ["Term, with comma", "HR", "p"],
            [new TableRow(Cell.Of("a \"quoted\""), Cell.Estimate(0.42123456, 0.21, 0.84, 2), Cell.PValue(0.00002)), TableRow.Group("group")], []);
        Assert.Equal(
            "\"Term, with comma\",HR,HR [low],HR [high],p\n\"a \"\"quoted\"\"\",0.42123456,0.21,0.84,2E-05\ngroup,,,,\n",
            TableCsv.Write(table));
    }

    [Fact]
    public void The_footer_says_n_who_was_left_out_and_whether_the_model_converged() => Assert.Equal(
        ["n = 40; left out: 6 without a cycle-2 sample; 4 without a scan after it.", "Linear model: closed form."],
        Table.FooterOf(ExampleReport.Result(ExampleReport.Primary)));
}
