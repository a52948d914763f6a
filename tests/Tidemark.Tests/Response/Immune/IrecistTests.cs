using Tidemark.Response;
using Tidemark.Response.Immune;
using Tidemark.Tests.Response.Recist;

namespace Tidemark.Tests.Response.Immune;

/// <summary>Seymour 2017, Table 2 and its figure of courses; EORTC's answers for new lesions that stay.</summary>
public class IrecistTests
{
    [Theory]
    [InlineData("iPR iUPD iCPD", "T1 100 60 80 85")]
    [InlineData("iPR iUPD iUPD", "T1 100 60 80 84.9")]
    [InlineData("iPR iUPD iUPD iCPD", "T1 100 60 80 83 85")]
    [InlineData("iUPD iSD iUPD iCPD", "T1 100 120 110 130 135")]
    [InlineData("iUPD iPR iPR", "T1 100 120 70 69")]
    [InlineData("iUPD NE iCPD", "T1 100 120 - 125")]
    [InlineData("iUPD iCPD iCPD", "T1 100 120 130 50")]
    [InlineData("iCR iUPD iPR", "T1 100 0 4 0", "NT1 pres abs abs pres")]
    public void Target_progression_waits_for_five_millimeters_more(string words, params string[] lesions) => Assert.Equal(words, Words(lesions));

    [Theory]
    [InlineData("iUPD iCPD", "T1 100 100 100", "NT1 pres prog prog")]
    [InlineData("iUPD iSD", "T1 100 100 100", "NT1 pres prog pres")]
    [InlineData("iUPD iCPD", "T1 100 100 120", "NT1 pres prog pres")]
    [InlineData("iUPD NON-iCR/NON-iUPD", "NT1 pres prog pres")]
    public void Non_target_progression_waits_for_any_more(string words, params string[] lesions) => Assert.Equal(words, Words(lesions));

    [Theory]
    [InlineData("iUPD iUPD", "T1 100 100 100", "NEW1 - 12 16.9")]
    [InlineData("iUPD iCPD", "T1 100 100 100", "NEW1 - 12 17")]
    [InlineData("iUPD iCPD", "T1 100 100 100", "NEW1 - 12 12", "NEW2 - - pres")]
    [InlineData("iUPD iCPD", "T1 100 100 100", "NEW1 - pres prog")]
    [InlineData("iUPD iSD", "T1 100 100 100", "NEW1 - 12 abs")]
    [InlineData("iUPD iPR", "T1 100 100 60", "NEW1 - 12 12")]
    [InlineData("iUPD iPR", "T1 100 100 0", "NEW1 - 12 12")]
    [InlineData("iUPD iCPD", "T1 100 120 121", "NEW1 - - 12")]
    public void New_lesions_wait_for_growth_or_more_of_them(string words, params string[] lesions) => Assert.Equal(words, Words(lesions));

    [Fact]
    public void Confirmation_takes_at_least_four_weeks()
    {
        var early = new Irecist(confirmationDays: 43).Derive(Courses.Of("T1 100 120 130 130"));

        Assert.Equal(["iUPD", "iUPD", "iCPD"], early.Select(assessment => assessment.Word));
        Assert.Equal("iUPD: sum 120 -> 130 mm, too soon after unconfirmed progression at cycle 2 to confirm it", early[1].Explain());
    }

    [Fact]
    public void Every_answer_says_why()
    {
        var derived = new Irecist().Derive(Courses.Of("T1 100 60 80 70 85 90"));

        Assert.Equal(
            [
                "iPR: sum 100 -> 60 mm, -40 % from baseline",
                "iUPD: sum 60 -> 80 mm, +33 % and +20 mm from nadir at cycle 2",
                "iPR: sum 100 -> 70 mm, -30 % from baseline; unconfirmed progression at cycle 4 is gone",
                "iUPD: sum 60 -> 85 mm, +42 % and +25 mm from nadir at cycle 2",
                "iCPD: sum 85 -> 90 mm since unconfirmed progression at cycle 8",
            ],
            derived.Select(assessment => assessment.Explain()));
    }

    [Fact]
    public void The_same_lesions_are_judged_by_either_criteria_in_one_shape()
    {
        var course = Courses.Of("T1 100 60 80 70");
        Assert.Equal(["PR", "PD", "PR"], Judge(new Tidemark.Response.Recist.Recist11(), course));
        Assert.Equal(["iPR", "iUPD", "iPR"], Judge(new Irecist(), course));
    }

    private static IEnumerable<string> Judge<TResponse>(IResponseCriteria<LesionCourse, TResponse> criteria, LesionCourse course)
        where TResponse : ITimePointResponse => criteria.Derive(course).Select(response => response.Word);

    private static string Words(params string[] lesions) => string.Join(' ', new Irecist().Derive(Courses.Of(lesions)).Select(assessment => assessment.Word));
}
