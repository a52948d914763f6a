using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Correlation;

public class CorrelationReferenceTests
{
    private static void Compare(ReferenceCase c, string key, CorrelationResult ours)
    {
        Near.Equal(c.Number($"{key}/estimate"), ours.Estimate, 1e-9, $"{key} estimate");
        Near.Equal(c.Number($"{key}/statistic"), ours.Statistic, 1e-9, $"{key} statistic");
        Near.Equal(c.Number($"{key}/p_value"), ours.PValue, 1e-9, $"{key} p");
        if (c.Find(key).TryGetProperty("conf_int", out _))
        {
            Near.Equal(c.Numbers($"{key}/conf_int"), [ours.Confidence.Low, ours.Confidence.High], 1e-9, $"{key} interval");
        }
    }

    private static void Compare(ReferenceCase c, string key, double[,]? ours, double tolerance = 1e-9)
    {
        Assert.NotNull(ours);
        for (var i = 0; i < ours.GetLength(0); i++)
        {
            for (var j = 0; j < ours.GetLength(1); j++)
            {
                Near.Equal(c.Number($"{key}/{i}/{j}"), ours[i, j], tolerance, $"{key} {i},{j}");
            }
        }
    }

    [Fact]
    public void Pearson_with_missing_values_agrees_with_cor_test()
    {
        var c = ReferenceCase.Load("cor-lung-pearson-missing");
        Compare(c, "two", PearsonCorrelation.Test(c["meal.cal"], c["wt.loss"]));
        Compare(c, "less", PearsonCorrelation.Test(c["ph.karno"], c["pat.karno"], Alternative.Less));
        Compare(c, "greater99", PearsonCorrelation.Test(c["ph.karno"], c["pat.karno"], Alternative.Greater, 0.99));
    }

    [Fact]
    public void Correlation_matrices_agree_with_cor()
    {
        var c = ReferenceCase.Load("cor-lung-pearson-missing");
        double[][] columns = [c["age"], c["ph.karno"], c["pat.karno"], c["meal.cal"], c["wt.loss"]];
        Compare(c, "matrix_pairwise", CorrelationMatrix.Of(columns));
        Compare(c, "spearman_pairwise", CorrelationMatrix.Of(columns, CorrelationKind.Spearman));
        int[] complete = [.. Enumerable.Range(0, c.Rows).Where(i => columns.All(v => !double.IsNaN(v[i])))];
        double[][] kept = [.. columns.Select(v => complete.Select(i => v[i]).ToArray())];
        Compare(c, "matrix_complete", CorrelationMatrix.Of(kept));
        Compare(c, "kendall_complete", CorrelationMatrix.Of(kept, CorrelationKind.Kendall));
    }

    [Fact]
    public void Exact_rank_correlations_of_nine_pairs_agree_with_cor_test()
    {
        var c = ReferenceCase.Load("cor-spearman-exact-n9");
        Compare(c, "two", SpearmanCorrelation.Test(c["x"], c["y"]));
        Compare(c, "less", SpearmanCorrelation.Test(c["x"], c["y"], Alternative.Less));
        Compare(c, "greater", SpearmanCorrelation.Test(c["x"], c["y"], Alternative.Greater));
        Compare(c, "kendall", KendallCorrelation.Test(c["x"], c["y"], Alternative.Greater));
        Compare(c, "kendall_two", KendallCorrelation.Test(c["x"], c["y"]));
    }

    [Fact]
    public void Tied_rank_correlations_agree_with_cor_test()
    {
        var c = ReferenceCase.Load("cor-kendall-ties-mtcars");
        Compare(c, "k", KendallCorrelation.Test(c["mpg"], c["gear"]));
        Compare(c, "kc", KendallCorrelation.Test(c["mpg"], c["gear"], continuity: true));
        Compare(c, "s", SpearmanCorrelation.Test(c["mpg"], c["gear"]));
        Compare(c, "sc", SpearmanCorrelation.Test(c["cyl"], c["wt"], continuity: true));
    }

    [Theory]
    [InlineData("pearson", CorrelationKind.Pearson)]
    [InlineData("spearman", CorrelationKind.Spearman)]
    [InlineData("kendall", CorrelationKind.Kendall)]
    public void Partial_correlation_agrees_with_ppcor(string key, CorrelationKind kind)
    {
        var c = ReferenceCase.Load("cor-partial-mtcars");
        var ours = PartialCorrelation.Test(c["mpg"], c["hp"], [c["wt"], c["disp"]], kind, studentT: false);
        Near.Equal(c.Number($"{key}/estimate"), ours.Estimate);
        Near.Equal(c.Number($"{key}/statistic"), ours.Statistic);
        Near.Equal(c.Number($"{key}/p.value"), ours.PValue);
    }

    [Fact]
    public void Partial_and_semipartial_matrices_agree_with_ppcor()
    {
        var c = ReferenceCase.Load("cor-partial-mtcars");
        double[][] columns = [c["mpg"], c["hp"], c["wt"], c["disp"]];
        Compare(c, "pcor", PartialCorrelation.Matrix(columns));
        Compare(c, "spcor", PartialCorrelation.SemipartialMatrix(columns));
    }

    [Fact]
    public void Repeated_measures_correlation_agrees_with_rmcorr()
    {
        var c = ReferenceCase.Load("rmcorr-bland1995");
        var ours = RepeatedMeasuresCorrelation.Test(c.Codes("Subject"), c["pH"], c["PaCO2"]);
        Near.Equal(c.Number("r"), ours.Estimate);
        Near.Equal(c.Number("df"), ours.Df!.Value);
        Near.Equal(c.Number("p"), ours.PValue);
        Near.Equal(c.Numbers("ci"), [ours.Confidence.Low, ours.Confidence.High]);
    }

    [Fact]
    public void Repeated_measures_correlation_with_missing_rows_and_single_rows_agrees_with_rmcorr()
    {
        var c = ReferenceCase.Load("rmcorr-pbcseq-missing");
        double[] Log(string column) => [.. c[column].Select(v => Math.Log(v))];
        var ours = RepeatedMeasuresCorrelation.Test(c.Codes("id"), Log("bili"), Log("ast"));
        Near.Equal(c.Number("r"), ours.Estimate);
        Near.Equal(c.Number("df"), ours.Df!.Value);
        Near.Equal(c.Number("p"), ours.PValue);
        var missing = RepeatedMeasuresCorrelation.Test(c.Codes("id"), Log("bili"), c["platelet"]);
        Near.Equal(c.Number("with_missing/r"), missing.Estimate);
        Near.Equal(c.Number("with_missing/df"), missing.Df!.Value);
        Near.Equal(c.Numbers("with_missing/ci"), [missing.Confidence.Low, missing.Confidence.High]);
    }
}
