using Tidemark.Statistics.Agreement;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Agreement;

/// <summary>R 4.2.2, psych 2.2.9, vcd 1.4.11: validation/agreement.</summary>
public class RaterAgreementTests
{
    // Shrout and Fleiss (1979), table 2.
    private static readonly double[][] Ratings =
    [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ];

    // vcd::SexualFun.
    private static readonly double[,] Fun = { { 7, 7, 2, 3 }, { 2, 8, 3, 7 }, { 1, 5, 4, 9 }, { 2, 8, 9, 14 } };

    [Theory]
    [InlineData("ICC1", 0.165741768405476, 1.79467849223947, 18, 0.16476880834464, -0.132932324874751, 0.722560062328121)]
    [InlineData("ICC2", 0.289763779527559, 11.0272479564033, 15, 0.000134566516484337, 0.018786513374712, 0.761084369648953)]
    [InlineData("ICC3", 0.714840714840715, 11.0272479564033, 15, 0.000134566516484337, 0.342464765033925, 0.94585825995536)]
    [InlineData("ICC1k", 0.442797133679269, 1.79467849223947, 18, 0.16476880834464, -0.884442155238119, 0.912415420340776)]
    [InlineData("ICC2k", 0.620050547598989, 11.0272479564033, 15, 0.000134566516484337, 0.0711368153025035, 0.927232040167722)]
    [InlineData("ICC3k", 0.909315542377069, 11.0272479564033, 15, 0.000134566516484337, 0.675674713816305, 0.985891678169062)]
    public void Intraclass_correlations_agree_with_psych(string type, double icc, double f, double df2, double p, double low, double high)
    {
        var row = IntraclassCorrelation.Of(Ratings).Coefficients.Single(c => c.Type == type);
        Near.Equal([icc, f, 5, df2, p, low, high], [row.Estimate, row.Statistic, row.Df1, row.Df2, row.PValue, row.Interval.Low, row.Interval.High], 1e-9, type);
    }

    [Fact]
    public void Ninety_percent_limits_agree_with_psych()
    {
        var rows = IntraclassCorrelation.Of(Ratings, 0.9).Coefficients;
        Near.Equal(
            [-0.0967222036577421, 0.04290119154054, 0.411834130919044, -0.545041724736867, 0.152037053855958, 0.736897678577052],
            [.. rows.Select(r => r.Interval.Low)],
            1e-9);
    }

    [Fact]
    public void Subjects_without_all_ratings_are_left_out_and_counted()
    {
        var result = IntraclassCorrelation.Of([.. Ratings, [1, double.NaN, 2, 3]]);
        Assert.Equal((6, 1), (result.Subjects, result.Dropped));
        Near.Equal(0.165741768405476, result.Coefficients[0].Estimate, 1e-9);
    }

    [Fact]
    public void Constant_and_perfect_ratings_have_a_verdict()
    {
        Assert.Contains(IntraclassCorrelation.Of([[1, 1], [1, 1], [1, 1]]).Warnings, w => w.Code == "STAT-CONSTANT");
        var perfect = IntraclassCorrelation.Of([[1, 1], [2, 2], [4, 4]]);
        Assert.Contains(perfect.Warnings, w => w.Code == "STAT-BOUNDARY");
        Assert.Equal(1, perfect.Coefficients[2].Estimate);
        Assert.Contains(IntraclassCorrelation.Of([[1, 2]]).Warnings, w => w.Code == "STAT-TOO-FEW");
    }

    [Theory]
    [InlineData(KappaWeights.None, 0.12933025404157, 0.0685985324807086)]
    [InlineData(KappaWeights.Linear, 0.237380627557981, 0.0783163347783729)]
    [InlineData(KappaWeights.Quadratic, 0.332045586246861, 0.0972975219586046)]
    public void Kappa_agrees_with_vcd(KappaWeights weights, double estimate, double stdError)
    {
        var kappa = Kappa.Of(Fun, weights);
        Near.Equal(estimate, kappa.Estimate, 1e-12);
        Near.Equal(stdError, kappa.StdError, 1e-12);
    }

    [Fact]
    public void The_interval_of_kappa_agrees_with_psych()
    {
        var kappa = Kappa.Of(Fun);
        Near.Equal(-0.00512039901291941, kappa.Interval.Low, 1e-9);
        Near.Equal(0.26378090709606, kappa.Interval.High, 1e-9);
    }

    [Fact]
    public void Fleiss_example_of_psychiatric_diagnoses_is_reproduced()
    {
        // Fleiss (1971), table 1, as in R's irr::kappam.fleiss(diagnoses): kappa 0.430, z 17.7.
        int[][] counts =
        [
            [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0],
            [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1],
            [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0], [0, 2, 0, 4, 0], [1, 0, 2, 0, 3], [0, 0, 0, 0, 6], [0, 1, 0, 5, 0],
            [0, 2, 0, 1, 3], [2, 0, 0, 4, 0], [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
        ];
        var kappa = Kappa.Fleiss(counts);
        Near.Absolute(0.430, kappa.Estimate, 5e-4);
        Near.Absolute(17.7, kappa.Statistic, 0.05);
    }

    [Fact]
    public void One_category_only_has_no_kappa() =>
        Assert.Contains(Kappa.Of(new double[,] { { 5, 0 }, { 0, 0 } }).Warnings, w => w.Code == "STAT-CONSTANT");

    [Fact]
    public void Lins_coefficient_of_creatinine_agrees_with_the_formula_in_R()
    {
        var c = ReferenceCase.Load("methcomp-creatinine");
        var ccc = ConcordanceCorrelation.Of(c["serum.crea"], c["plasma.crea"]);
        Near.Equal(c.Number("ccc_lin"), ccc.Estimate, 1e-9);
        Near.Equal(ccc.Estimate, ccc.Precision * ccc.BiasCorrection, 1e-12);
        Assert.True(ccc.Interval.Contains(ccc.Estimate));
    }

    [Fact]
    public void The_overall_coefficient_of_two_raters_is_Lins()
    {
        var overall = ConcordanceCorrelation.Overall([.. Ratings.Select(r => r[..2])]);
        Near.Equal(ConcordanceCorrelation.Of([.. Ratings.Select(r => r[0])], [.. Ratings.Select(r => r[1])]).Estimate, overall.Estimate, 1e-12);
    }

    [Fact]
    public void Concordance_has_verdicts_in_its_corners()
    {
        Assert.Equal(1, ConcordanceCorrelation.Of([1, 2, 3], [1, 2, 3]).Interval.Low);
        Assert.Contains(ConcordanceCorrelation.Of([1, 1, 1], [1, 2, 3]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(ConcordanceCorrelation.Of([1, 1], [1, 2]).Warnings, w => w.Code == "STAT-TOO-FEW");
    }
}
