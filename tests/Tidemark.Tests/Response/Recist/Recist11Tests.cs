using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Tests.Response.Recist;

public class Recist11Tests
{
    [Theory]
    [InlineData("T1 60 42", "PR")]
    [InlineData("T1 60 42.01", "SD")]
    [InlineData("T1 60 72", "PD")]
    [InlineData("T1 60 71.99", "SD")]
    [InlineData("T1 20 24", "SD")]
    [InlineData("T1 20 25", "PD")]
    [InlineData("T1 24.9 29.9", "PD")]
    [InlineData("T1 25.1 30.1", "SD")]
    [InlineData("T1 70 75", "SD")]
    [InlineData("T1 0.1 0.07", "PR")]
    [InlineData("T1 100 40 47 48", "PR PR PD")]
    [InlineData("T1 165 63 65", "PR PR")]
    [InlineData("T1 100 60 75", "PR PD")]
    [InlineData("T1 100 69 80", "PR SD")]
    [InlineData("T1 100 - 130 100", "NE PD SD")]
    [InlineData("T1 30 small 0", "PR CR")]
    [InlineData("T1 30 4 4.5", "PR PR")]
    public void Thirty_percent_twenty_percent_and_five_millimeters_are_inclusive_and_growth_counts_from_nadir(string lesion, string words) =>
        Assert.Equal(words, Words(lesion));

    [Fact]
    public void Nodes_under_ten_millimeters_are_no_disease_and_the_sum_of_a_complete_response_need_not_be_zero()
    {
        Assert.Equal("CR", Words("T1 30 0", "N:T2 20 9.9"));
        Assert.Equal("PR", Words("T1 30 0", "N:T2 20 10"));
        Assert.Equal("PR", Words("T1 30 small", "N:T2 20 5"));
        Assert.Equal(9.9m, Derive("T1 30 0", "N:T2 20 9.9")[0].Sum);
    }

    [Fact]
    public void A_missing_target_is_not_evaluable_unless_the_others_alone_prove_progression()
    {
        Assert.Equal("NE", Words("T1 50 -", "T2 40 50"));
        Assert.Equal("PD", Words("T1 50 -", "T2 40 108"));
        Assert.Equal("NE", Words("T1 50 -", "T2 40 107.99"));
    }

    [Fact]
    public void Nadir_takes_baseline_and_complete_assessments_only()
    {
        var derived = Derive("T1 50 - 55", "T2 40 10 45");

        Assert.Equal(90m, derived[1].Nadir);
        Assert.Equal("NE SD", Words("T1 50 - 55", "T2 40 10 45"));
    }

    [Fact]
    public void A_merged_lesion_counts_in_the_one_that_carries_the_diameter() =>
        Assert.Equal("SD", Words("T1 50 88", "T2 40 merged"));

    [Fact]
    public void An_incomplete_baseline_leaves_the_target_response_not_evaluable_and_new_lesions_still_count()
    {
        Assert.Equal("NE PD", Words("T1 50 10 10", "T2 - 10 10", "NEW1 - - 12"));
        Assert.Contains("baseline is not known", Derive("T1 50 10", "T2 - 10")[0].Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NT1 pres pres", "NON-CR/NON-PD")]
    [InlineData("NT1 pres abs", "CR")]
    [InlineData("NT1 pres -", "NE")]
    [InlineData("NT1 pres prog", "PD")]
    [InlineData("N:NT1 12 9", "CR")]
    [InlineData("N:NT1 12 10", "NON-CR/NON-PD")]
    public void Only_non_target_disease_follows_table_2(string lesion, string words) => Assert.Equal(words, Words(lesion));

    [Fact]
    public void A_complete_target_response_with_non_target_disease_or_not_all_evaluated_is_partial()
    {
        Assert.Equal("PR", Words("T1 30 0", "NT1 pres pres"));
        Assert.Equal("PR", Words("T1 30 0", "NT1 pres -"));
        Assert.Equal("PR", Words("T1 30 0", "NT1 pres abs", "NT2 pres -"));
    }

    [Fact]
    public void A_marker_that_must_be_normal_and_is_not_keeps_non_target_disease_from_a_complete_response()
    {
        var course = Courses.Of("NT1 pres abs");
        var visits = course.Visits.Select(visit => visit with { MarkersNormal = false }).ToList();

        Assert.Equal(OverallResponse.NonCRNonPD, new Recist11().Derive(course with { Visits = visits })[0].Overall);
    }

    [Fact]
    public void A_new_lesion_is_progression_and_an_equivocal_one_is_not_until_confirmed_when_progression_dates_back()
    {
        Assert.Equal("PD", Words("T1 30 10", "NEW1 - 12"));
        Assert.Equal("PR PR", Words("T1 30 10 10", "NEW1 - eq eq"));
        Assert.Equal("PR PR", Words("T1 30 10 10", "NEW1 - eq abs"));
        Assert.Equal("PD PD", Words("T1 30 10 10", "NEW1 - eq 12"));
        Assert.Equal("PD: new lesion NEW1, equivocal here and confirmed at cycle 4: progression dates back", Derive("T1 30 10 10", "NEW1 - eq 12")[0].Explain());
    }

    [Fact]
    public void A_new_node_needs_ten_millimeters_short_axis()
    {
        Assert.Equal("PR", Words("T1 30 10", "N:NEW1 - 9"));
        Assert.Equal("PD", Words("T1 30 10", "N:NEW1 - 10"));
    }

    [Fact]
    public void Any_disease_after_complete_response_is_progression()
    {
        Assert.Equal("CR PD", Words("T1 30 0 4.95"));
        Assert.Equal("CR NE PD", Words("T1 30 0 - small"));
        Assert.Equal("CR PD", Words("N:T1 30 7 10"));
        Assert.Equal("CR CR", Words("N:T1 30 7 9.9"));
        Assert.Equal("CR PD", Words("T1 30 0 0", "NT1 pres abs pres"));
        Assert.Equal("PD: disease (T1) after complete response at cycle 2", Derive("T1 30 0 4.95")[1].Explain());
        var lenient = new Recist11(new RecistSwitches(DiseaseAfterCompleteIsProgression: false)).Derive(Courses.Of("T1 30 0 4.95"));
        Assert.Equal(OverallResponse.PR, lenient[1].Overall);
    }

    [Fact]
    public void After_a_complete_response_a_time_point_that_shows_no_disease_but_not_everything_is_marked()
    {
        var derived = Derive("T1 30 0 0", "NT1 pres abs -");

        Assert.Equal(OverallResponse.PR, derived[1].Overall);
        Assert.True(derived[1].CompleteNotShownAgain);
    }

    [Fact]
    public void In_the_reading_of_EORTC_a_partial_response_stands_until_progression()
    {
        var course = Courses.Of("T1 165 63 115 - 74 165", "T2 20 20 20 20 20 20");

        Assert.Equal("PR PD NE PR PD", Words(course, RecistSwitches.Default));
        Assert.Equal("PR PR", Words(Courses.Of("T1 100 69 80"), new RecistSwitches(PartialResponseContinues: true)));
        Assert.Equal("PR SD", Words(Courses.Of("T1 100 69 80"), RecistSwitches.Default));
    }

    [Theory]
    [InlineData("PD: sum 34 -> 43 mm, +26 % and +9 mm from nadir at cycle 2", "T1 50 34 43")]
    [InlineData("PR: sum 60 -> 42 mm, -30 % from baseline", "T1 60 42")]
    [InlineData("SD: sum 60 -> 42.01 mm, -29.98 % from baseline and -29.98 % and -17.99 mm from nadir at baseline: neither PR nor PD", "T1 60 42.01")]
    [InlineData("PD: sum 0 -> 5 mm, +5 mm from nadir 0 at cycle 2", "T1 60 0 5")]
    [InlineData("PD: sum 90 -> 108 mm, +20 % and +18 mm from nadir at baseline, although T2 was not measured", "T1 50 108", "T2 40 -")]
    [InlineData("PD: new lesion NEW1", "T1 60 42", "NEW1 - 12")]
    [InlineData("PD: unequivocal progression of non-target NT2", "T1 60 42", "NT1 pres pres", "NT2 pres prog")]
    [InlineData("PR: all target lesions gone, but non-target NT1 present", "T1 60 0", "NT1 pres pres")]
    [InlineData("PR: all target lesions gone, target nodes under 10 mm, but non-target NT1 not evaluated", "N:T1 60 8", "NT1 pres -")]
    [InlineData("CR: all target lesions gone, non-target lesions too", "T1 60 0", "NT1 pres abs")]
    [InlineData("NE: T2 not measured; the others, 50 mm, do not prove progression from nadir 90 mm", "T1 50 50", "T2 40 -")]
    [InlineData("NE: no target lesion; non-target NT1 not evaluated", "NT1 pres -")]
    [InlineData("NON-CR/NON-PD: no target lesion; non-target NT1 present, none progressed", "NT1 pres pres")]
    [InlineData("NE: no disease at baseline, for which RECIST has no response", "NEW1 - -")]
    public void Every_answer_says_why(string sentence, params string[] lesions) => Assert.Equal(sentence, Derive(lesions)[^1].Explain());

    private static IReadOnlyList<RecistAssessment> Derive(params string[] lesions) => new Recist11().Derive(Courses.Of(lesions));

    private static string Words(params string[] lesions) => Words(Courses.Of(lesions), RecistSwitches.Default);

    private static string Words(LesionCourse course, RecistSwitches switches) =>
        string.Join(' ', new Recist11(switches).Derive(course).Select(assessment => assessment.Word));
}
