using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MixedModels;

/// <summary>Golden numbers: nlme 3.1.162 on R 4.2.2, gls and lme with tolerance and msTol 1e-12, validation/nlme-structures.</summary>
public class OrthodontStructureTests
{
    private static readonly RDataSet D = RDataSet.Load("orthodont");
    private static readonly int[] Subjects = [.. D["subject"].Select(v => (int)v)];
    private static readonly int[] Female = [.. D["female"].Select(v => (int)v)];
    private static readonly DesignMatrix X = DesignMatrix.Intercept(108).With("age", D["age"]).With("SexFemale", D["female"]).WithProduct("age", "SexFemale");

    private static LinearMixedModelFit Fit(ResidualStructure structure, DesignMatrix? random = null, bool reml = true, DegreesOfFreedom df = DegreesOfFreedom.Residual) =>
        LinearMixedModel.Fit(X, D["distance"], random is null ? [] : [new RandomTerm("Subject", Subjects, random)],
            new MixedModelOptions { Reml = reml, Residual = structure, DegreesOfFreedom = df });

    [Fact]
    public void Generalized_least_squares_with_corAR1_and_varIdent_agree_with_gls()
    {
        var fit = Fit(new ResidualStructure(Subjects) { Strata = Female, Correlation = SerialCorrelation.Autoregressive });
        Near.Equal([16.6487570766334, 0.767379660603296, 0.66431631912425, -0.283027443400185], [.. fit.Terms.Select(t => t.Estimate)], 1e-5, "estimate");
        Near.Equal([1.65526096866999, 0.138636441637265, 2.00266456342756, 0.167733242142313], [.. fit.Terms.Select(t => t.StdError)], 1e-5, "se");
        Near.Equal([4.99059804680296e-17, 2.34329966250836e-07, 0.740771097636244, 0.0945300340173866], [.. fit.Terms.Select(t => t.PValue)], 1e-4, "p");
        Near.Equal(0.747334108323643, fit.SerialCorrelation, 1e-5, "phi");
        Near.Equal(1.77090612181296, fit.StratumRatios.Max(r => r.Ratio), 1e-5, "ratio");
        Near.Equal(-216.502349043017, fit.LogLik, 1e-10, "logLik");
        Near.Equal(447.004698086035, fit.Aic, 1e-10, "AIC");
        Near.Equal(465.515434380024, fit.Bic, 1e-10, "BIC");
    }

    [Fact]
    public void Generalized_least_squares_with_corCAR1_by_maximum_likelihood_agree_with_gls()
    {
        var fit = Fit(new ResidualStructure(Subjects) { Correlation = SerialCorrelation.ContinuousAutoregressive, Time = D["age"] }, reml: false);
        Near.Equal([16.5919962199108, 0.76957181300382, 0.729723621219545, -0.28583959849985], [.. fit.Terms.Select(t => t.Estimate)], 1e-5, "estimate");
        Near.Equal(0.779176856435711, fit.SerialCorrelation, 1e-5, "phi");
        Near.Equal(-220.340503037726, fit.LogLik, 1e-10, "logLik");
        Near.Equal(452.681006075451, fit.Aic, 1e-10, "AIC");
        Near.Equal(468.773793438196, fit.Bic, 1e-10, "BIC");
        // nlme multiplies the covariance of a fit by ML by n/(n - p).
        Near.Equal(1.83673819627006, fit.Covariance[0, 0] * 108 / 104, 1e-5, "variance");
    }

    [Fact]
    public void Random_slopes_with_corAR1_and_varIdent_agree_with_lme()
    {
        var random = DesignMatrix.Intercept(108).With("age", D["age"]);
        var fit = Fit(new ResidualStructure(Subjects) { Strata = Female, Correlation = SerialCorrelation.Autoregressive }, random, df: DegreesOfFreedom.Containment);
        Near.Equal(-205.285136552807, fit.LogLik, 1e-8, "logLik");
        Near.Equal(-0.221634925227726, fit.SerialCorrelation, 1e-3, "phi");
        Near.Equal(0.114918343365769, fit.Terms[3].StdError, 1e-4, "se");
        Near.Equal(0.00795357036869839, fit.Terms[3].PValue, 1e-3, "p");
        Near.Equal(457.014182097027, fit.Bic, 1e-8, "BIC");
    }

    [Fact]
    public void Kenward_Roger_with_matrices_of_subjects_is_that_of_components_where_the_structure_is_trivial()
    {
        var random = DesignMatrix.Intercept(108).With("age", D["age"]);
        var plain = LinearMixedModel.Fit(X, D["distance"], Subjects, random, new MixedModelOptions { DegreesOfFreedom = DegreesOfFreedom.KenwardRoger });
        var trivial = Fit(new ResidualStructure(Subjects), random, df: DegreesOfFreedom.KenwardRoger);
        Near.Equal([.. plain.Terms.Select(t => t.Df!.Value)], [.. trivial.Terms.Select(t => t.Df!.Value)], 1e-8, "df");
        Near.Equal([.. plain.Terms.Select(t => t.StdError)], [.. trivial.Terms.Select(t => t.StdError)], 1e-10, "se");
    }

    [Fact]
    public void A_variance_for_each_sex_keeps_the_form_linear()
    {
        var structure = new ResidualStructure(Subjects) { Strata = Female };
        var kr = Fit(structure, DesignMatrix.Intercept(108), df: DegreesOfFreedom.KenwardRoger);
        var linear = Fit(structure, DesignMatrix.Intercept(108), df: DegreesOfFreedom.KenwardRogerLinear);
        Near.Equal([.. linear.Terms.Select(t => t.StdError)], [.. kr.Terms.Select(t => t.StdError)], 1e-12, "se");
        var satterthwaite = Fit(structure, DesignMatrix.Intercept(108), df: DegreesOfFreedom.Satterthwaite);
        // The slope of the 16 boys: 64 values less 16 intercepts and a slope are 47, and a little comes from the girls.
        Assert.InRange(kr.Terms[1].Df!.Value, 46.9, 48);
        Assert.InRange(satterthwaite.Terms[1].Df!.Value, 46.5, 49);
    }

    [Fact]
    public void Second_derivatives_make_Kenward_Roger_differ_from_its_linear_form_under_serial_correlation()
    {
        var structure = new ResidualStructure(Subjects) { Correlation = SerialCorrelation.ContinuousAutoregressive, Time = D["age"] };
        var kr = Fit(structure, df: DegreesOfFreedom.KenwardRoger);
        var linear = Fit(structure, df: DegreesOfFreedom.KenwardRogerLinear);
        Assert.True(Math.Abs(kr.Terms[0].StdError / linear.Terms[0].StdError - 1) > 1e-5);
        Assert.InRange(kr.Terms[0].StdError / Math.Sqrt(kr.UnadjustedCovariance[0, 0]), 1, 1.1);
        Near.Equal(linear.Terms[1].Df!.Value, kr.Terms[1].Df!.Value, 1e-10, "df take Φ only");
    }

    [Fact]
    public void A_contrast_has_the_containment_df_of_the_columns_in_it_not_of_rounding()
    {
        var fit = Fit(new ResidualStructure(Subjects), DesignMatrix.Intercept(108), df: DegreesOfFreedom.Containment);
        Assert.Equal(79, fit.JointTest("age", [[1e-16, 1, -1e-17, 0.5]]).DenominatorDf);
        Assert.Equal(25, fit.JointTest("both", [[0, 1, 0, 0], [0, 0, 1, 0]]).DenominatorDf);
    }

    [Fact]
    public void Times_equal_within_a_subject_are_said()
    {
        var fit = Fit(new ResidualStructure(Subjects) { Correlation = SerialCorrelation.ContinuousAutoregressive, Time = [.. D["age"].Select(_ => 1.0)] });
        Assert.Equal("STAT-DOMAIN", Assert.Single(fit.Warnings).Code);
        Assert.All(fit.Terms, t => Assert.True(double.IsNaN(t.Estimate)));
    }
}
