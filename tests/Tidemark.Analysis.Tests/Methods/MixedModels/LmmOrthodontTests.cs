using System.Globalization;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.MixedModels;

/// <summary>Golden numbers: lme4 1.1.31, lmerTest 3.1.3, pbkrtest 0.5.2, emmeans 1.8.4 on R 4.2.2: lmer(distance ~ factor(age) * Sex +
/// (1 | Subject) + (0 + age | Subject), nlme::Orthodont); nlme 3.1.162, validation/nlme-structures.</summary>
public sealed class LmmOrthodontTests
{
    private const string TwoTerms = "distance ~ factor(age) * Sex + (1 | Subject) + (0 + age | Subject)";

    private static DataFrame Orthodont()
    {
        var d = RDataSet.Load("orthodont");
        return new(
        [
            DataColumn.Of("distance", d["distance"]),
            DataColumn.Of("age", d["age"]),
            new("Subject", [.. d["subject"].Select(v => v.ToString("00", CultureInfo.InvariantCulture))]),
            new("Sex", [.. d["female"].Select(v => v == 1 ? "Female" : "Male")], ["Male", "Female"]),
        ]);
    }

    [Fact]
    public void Two_terms_of_one_group_are_lmer_of_r()
    {
        var asked = Asked.Of(Orthodont(), "lmm", TwoTerms, "--df", "kenward-roger");
        Near.Equal(422.863999199733, asked.Number("fit.criterion"), 1e-10, "criterion");
        Near.Equal(0.00751937957552775, asked.Number("random[Subject.1].covariance"), 1e-4, "slopes");
        Near.Equal([33.0710507047786, 73.2442139610949, 74.7477766189495, 65.0034193741186], asked.Numbers("terms[].df")[..4], 1e-4, "df");
        Near.Equal(0.860050350484188, asked.Number("terms[SexFemale].stdError"), 1e-5, "se");
        Near.Equal(0.0375984775213028, asked.Number("terms[factor(age)14:SexFemale].pValue"), 1e-4, "p");
        var bars = Asked.Of(Orthodont(), "lmm", TwoTerms.Replace("(1 | Subject) + (0 + age | Subject)", "(age || Subject)", StringComparison.Ordinal));
        Near.Equal(asked.Number("fit.criterion"), bars.Number("fit.criterion"), 1e-12, "the double bar");
    }

    [Fact]
    public void Means_within_others_are_emmeans_of_r()
    {
        var asked = Asked.Of(Orthodont(), "lmm", TwoTerms, "--df", "kenward-roger", "--emmeans", "Sex | age");
        Near.Equal([0.860, 0.884, 0.912, 0.944], asked.Numbers("contrasts[].stdError"), 1e-3, "se");
        Near.Equal([33.0710507, 43.9, 43.4, 30.6], asked.Numbers("contrasts[].df"), 2e-3, "df");
        Near.Equal([1.969, 1.794, 2.881, 3.577], asked.Numbers("contrasts[].statistic"), 1e-3, "t");
        var steps = Asked.Of(Orthodont(), "lmm", TwoTerms, "--df", "kenward-roger", "--emmeans", "age", "--contrast", "consec");
        Near.Equal([0.0331, 0.0017, 0.0018], steps.Numbers("contrasts[].pValue"), 0.04, "p by the multivariate t");
        var satterthwaite = Asked.Of(Orthodont(), "lmm", TwoTerms, "--emmeans", "Sex | age");
        Near.Equal([34.9, 34.9, 44.2, 44.2, 42.6, 42.6, 30.7, 30.7], satterthwaite.Numbers("emmeans[].df"), 2e-3, "Satterthwaite's df");
        Assert.Equal("8", satterthwaite.Text("emmeans[0].at[age].level"));
    }

    [Fact]
    public void A_covariate_stands_at_its_mean_or_where_it_is_told()
    {
        const string Formula = "distance ~ Sex + age + (1 | Subject)";
        var mean = Asked.Of(Orthodont(), "lmm", Formula, "--df", "kenward-roger", "--emmeans", "Sex");
        Near.Equal([0.486, 0.586], mean.Numbers("emmeans[].stdError"), 1e-3, "se");
        Near.Equal([25.0, 25.0], mean.Numbers("emmeans[].df"), 1e-6, "df");
        var same = Asked.Of(Orthodont(), "lmm", Formula, "--emmeans", "Sex", "--at", "age=11");
        Near.Equal(mean.Numbers("emmeans[].estimate"), same.Numbers("emmeans[].estimate"), 1e-12, "at 11, the mean");
    }

    [Fact]
    public void Predictions_of_new_rows_are_predict_of_r()
    {
        var files = new Dictionary<string, DataFrame>
        {
            ["newdata"] = new([DataColumn.Of("age", [10, 10]), new("Sex", ["Male", "Female"]), new("Subject", ["12", "05"])]),
        };
        var asked = Asked.Of(Orthodont(), files, "lmm", TwoTerms, "--show", "predict", "--newdata", "new.csv");
        Near.Equal([23.8125, 22.2272727272727], asked.Numbers("predict[].population"), 1e-12, "population");
        Near.Equal([26.1884653803253, 22.1985029018680], asked.Numbers("predict[].fit"), 1e-5, "M01 and F05");
    }

    [Fact]
    public void Generalized_least_squares_take_the_subject_after_the_bar()
    {
        var asked = Asked.Of(Orthodont(), "lmm", "distance ~ age * Sex | Subject", "--correlation", "ar1", "--weights-by", "Sex", "--df", "residual");
        Near.Equal([16.6487570766334, 0.767379660603296, 0.66431631912425, -0.283027443400185], asked.Numbers("terms[].estimate"), 1e-5, "estimate");
        Near.Equal([1.65526096866999, 0.138636441637265, 2.00266456342756, 0.167733242142313], asked.Numbers("terms[].stdError"), 1e-5, "se");
        Near.Equal(0.747334108323643, asked.Number("residual.phi"), 1e-5, "phi");
        Near.Equal(-216.502349043017, asked.Number("fit.logLik"), 1e-9, "logLik");
    }

    [Fact]
    public void Questions_that_do_not_fit_are_refused()
    {
        var data = Orthodont();
        Assert.Equal(FindingCodes.FormOfFormula, Assert.Single(Asked.Refused(data, "lmm", "distance ~ age")).Code);
        Assert.Equal(FindingCodes.FormOfFormula, Assert.Single(Asked.Refused(data, "lmm", "distance ~ age", "--correlation", "car1", "--time", "age")).Code);
        Assert.Equal(FindingCodes.FormulaRefused, Assert.Single(Asked.Refused(data, "lmm", "Sex ~ age + (1 | Subject)")).Code);
        Assert.Equal(FindingCodes.FormOfFormula, Assert.Single(Asked.Refused(data, "lmm", "distance ~ age + (age | Subject)", "--censored", "Sex")).Code);
        Assert.Equal(FindingCodes.ValuesDoNotFit, Assert.Single(Asked.Refused(data, "lmm", "distance ~ age + (1 | Subject)", "--censored", "Sex")).Code);
        Assert.Equal(FindingCodes.ColumnNotInData, Assert.Single(Asked.Refused(data, "lmm", "distance ~ age + (1 | Subject)", "--emmeans", "Sex")).Code);
        Assert.Equal(FindingCodes.OptionRefused, Assert.Single(Asked.Refused(data, "lmm", "distance ~ age + (1 | Subject)", "--df", "exact")).Code);
    }

    [Fact]
    public void Data_that_carry_no_model_are_an_answer_with_a_warning()
    {
        var asked = Asked.Of(Orthodont().Take([0, 4, 8, 12]), "lmm", "distance ~ age + (1 | Subject)", "--show", "anova,fitted,residuals", "--ranef");
        Assert.Contains(asked.Answer.Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.True(double.IsNaN(asked.Number("terms[0].estimate")));
    }
}
