using System.Globalization;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Descriptive;

public sealed class DescribeAndChangeWordTests
{
    [Fact]
    public void Lung_columns_are_described_as_r_does_in_all_nine_types()
    {
        var c = WordCase.Load("descriptive-quantiles");
        foreach (var column in c.Data.Columns.Select(column => column.Name))
        {
            for (var type = 1; type <= 9; type++)
            {
                var asked = Asked.Of(c.Data, "describe", $"~ {column}", "--type", type.ToString(CultureInfo.InvariantCulture), "--probs", "0.025,0.1,0.25,0.5,0.75,0.9,0.975");
                string[] names = ["2.5%", "10%", "25%", "50%", "75%", "90%", "97.5%"];
                Near.Equal(c.R.Numbers($"{column}/quantiles/type{type}"), [.. names.Select(name => TTestWordTests.Row(asked, name, "estimate"))], 1e-9, $"{column} {type}");
                foreach (var name in new[] { "n", "missing", "mean", "sd", "median", "mad", "min", "max" })
                {
                    Near.Equal(c.R.Number($"{column}/{name}"), TTestWordTests.Row(asked, name, "estimate"), 1e-9, $"{column} {name}");
                }

                Near.Equal(c.R.Numbers($"{column}/t_ci"), [TTestWordTests.Row(asked, "mean", "confLow"), TTestWordTests.Row(asked, "mean", "confHigh")]);
            }
        }
    }

    [Fact]
    public void Groups_are_described_apart_and_missing_values_counted()
    {
        DataFrame data = new([DataColumn.Of("x", [1, 2, double.NaN, 4, 8]), new("g", ["a", "a", "a", "b", null])]);
        var asked = Asked.Of(data, "describe", "x ~ g");
        Assert.Equal(1, asked.Answer.Dropped);
        var rows = (IReadOnlyList<Answers.Fields>)asked.At("estimates")!;
        Assert.Equal(1.0, rows.Single(row => Equals(row["group"], "a") && Equals(row["name"], "missing"))["estimate"]);
        Assert.Equal(4.0, rows.Single(row => Equals(row["group"], "b") && Equals(row["name"], "mean"))["estimate"]);
    }

    [Fact]
    public void A_column_of_missing_values_is_described_with_cautions()
    {
        var asked = Asked.Of(new([DataColumn.Of("x", [double.NaN, double.NaN]), DataColumn.Of("y", [1, 2])]), "describe", "~ x + y");
        Assert.Contains(asked.Answer.Warnings, w => w.Message.StartsWith("x: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Bilirubin_changes_from_the_first_visit_as_in_r()
    {
        var c = WordCase.Load("cfb-pbcseq-bili-log");
        var asked = Asked.Of(c.Data, "change", "bili ~ visit | id", "--baseline", "1", "--exact", "false");
        var rows = (IReadOnlyList<Answers.Fields>)asked.At("estimates")!;
        foreach (var visit in new[] { "2", "3", "4" })
        {
            double At(string name, string key = "estimate") => Convert.ToDouble(
                rows.Single(row => Equals(row["visit"], visit) && Equals(row["name"], name))[key], CultureInfo.InvariantCulture);
            double[] ours =
            [
                At("change", "n"), At("change"), At("sd"), At("change", "statistic"), At("change", "df"), At("change", "pValue"), At("percentChange"), At("percentChangeMedian"),
                At("ratio"), At("ratio", "pValue"), At("signedRank", "statistic"), At("signedRank", "pValue"), At("median"),
            ];
            string[] keys = ["n", "mean_change", "sd_change", "t", "df", "p", "mean_pct", "median_pct", "gmr", "log_p", "wilcoxon_v", "wilcoxon_p", "median_change"];
            Near.Equal([.. keys.Select(key => c.R.Number($"visit{visit}/{key}"))], ours, 1e-9, $"visit {visit}");
            Near.Equal(c.R.Numbers($"visit{visit}/quartiles_change"), [At("q1"), At("q3")]);
            Near.Equal(c.R.Numbers($"visit{visit}/ci"), [At("change", "confLow"), At("change", "confHigh")]);
            Near.Equal(c.R.Numbers($"visit{visit}/gmr_ci"), [At("ratio", "confLow"), At("ratio", "confHigh")]);
        }
    }

    [Fact]
    public void Arms_are_compared_by_analysis_of_covariance()
    {
        // R 4.2.2: b <- 1:6; ch <- c(.5, 1, 1.5, 4, 4.5, 5.1); coef(lm(ch ~ b + rep(c("A", "B"), each = 3)))
        DataFrame data = new(
        [
            DataColumn.Of("y", [1, 2, 3, 4, 5, 6, 1.5, 3, 4.5, 8, 9.5, 11.1]),
            DataColumn.Of("visit", [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]),
            new("arm", ["A", "A", "A", "B", "B", "B", "A", "A", "A", "B", "B", "B"]),
            DataColumn.Of("id", [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]),
        ]);
        var asked = Asked.Of(data, "change", "y ~ visit + arm | id", "--baseline", "0");
        Near.Equal(1.95833333333333, Arm(asked), 1e-9);
        Assert.Equal(FindingCodes.OptionRefused, Asked.Refused(data, "change", "y ~ visit | id", "--baseline", "7")[0].Code);

        static double Arm(Asked asked) => Convert.ToDouble(((IReadOnlyList<Answers.Fields>)asked.At("ancova")!).Single(row => Equals(row["term"], "armB"))["estimate"], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Repeated_values_of_a_subject_at_a_visit_are_named()
    {
        DataFrame data = new([DataColumn.Of("y", [1, 2, 3]), DataColumn.Of("visit", [0, 0, 1]), DataColumn.Of("id", [7, 7, 7])]);
        Assert.Contains("id 7 at visit 0", Asked.Refused(data, "change", "y ~ visit | id")[0].Message, StringComparison.Ordinal);
    }
}
