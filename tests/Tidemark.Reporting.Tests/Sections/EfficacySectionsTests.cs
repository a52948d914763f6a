using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Analysis.Tests.Efficacy;
using Tidemark.Protocol;
using Tidemark.Reporting.Sections;

namespace Tidemark.Reporting.Tests.Sections;

public sealed class EfficacySectionsTests
{
    private static readonly LandmarkSurvival Landmark = new()
    {
        Id = "landmark",
        Title = "Landmark",
        Endpoint = "PFS",
        Analyte = "M",
        Visit = "C2",
        LandmarkDay = 56,
        CutOff = -10,
        Role = AnalysisRole.Secondary,
    };

    [Fact]
    public void A_refused_analysis_says_its_code_and_the_next_step_and_shows_nothing()
    {
        var context = Cohorts.Forty().Context();
        var result = LandmarkSurvivalAnalysis.Run(context, Landmark with { CountFrom = SurvivalOrigin.Baseline }, null);
        var section = LandmarkSurvivalSection.Of(result, context.Protocol);
        Assert.Empty(section.Displays);
        Assert.Contains("TM-A002", Assert.Single(section.Words), StringComparison.Ordinal);
        Assert.Contains(FindingCodes.LateEntry.NextStep, section.Words[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_give_people_events_and_interval_and_only_the_whole_study_makes_a_headline()
    {
        var context = Cohorts.Forty().Context();
        var whole = LandmarkSurvivalAnalysis.Run(context, Landmark, null);
        var section = LandmarkSurvivalSection.Of(whole, context.Protocol);
        Assert.Contains($"among {whole.N} subjects with {whole.Events} events", section.Words[0], StringComparison.Ordinal);
        Assert.Contains("(interval ", section.Words[0], StringComparison.Ordinal);
        Assert.Equal(section.Words[0], section.Headline);
        Assert.Null(LandmarkSurvivalSection.Of(LandmarkSurvivalAnalysis.Run(context, Landmark, "A"), context.Protocol).Headline);
    }

    [Theory]
    [InlineData(0.5, 0.2, 0.8, "fell more had tumors that shrank more", "unlikely explanation")]
    [InlineData(-0.5, -0.8, -0.2, "fell more had tumors that shrank less", "unlikely explanation")]
    [InlineData(0.5, -0.2, 1.2, "No clear relation", "cannot exclude that there is no relation")]
    public void The_words_follow_the_sign_and_the_interval_of_the_slope(double slope, double low, double high, string opening, string verdict)
    {
        var context = Cohorts.Forty().Context();
        var result = new ChangeVersusTumorSizeResult
        {
            Plan = new ChangeVersusTumorSize { Id = "primary", Title = "Primary", Analyte = "M", Visit = "C2" },
            N = 38,
            Slope = new IntervalEstimate(slope, low, high, 0.01),
            PercentPerTenPercent = new IntervalEstimate(-10 * slope, -10 * high, -10 * low, 0.01),
            Spearman = new IntervalEstimate(0.3, 0, 0.6, 0.05),
        };
        var words = ChangeVersusTumorSizeSection.PlainWords(result, context.Protocol).First();
        Assert.Contains(opening, words, StringComparison.Ordinal);
        Assert.Contains(verdict, words, StringComparison.Ordinal);
        Assert.Contains("n = 38", words, StringComparison.Ordinal);
    }
}
