using System.Globalization;
using Tidemark.Response;
using Tidemark.Response.Gcig;

namespace Tidemark.Tests.Response.Gcig;

/// <summary>Rustin 2011; the upper limit is 35 and values are given as day:value.</summary>
public class GcigCa125Tests
{
    [Theory]
    [InlineData("0:200 21:100 49:100", "PR SD")]
    [InlineData("0:200 21:100 48:100", "SD SD")]
    [InlineData("0:200 21:101 49:100 77:90", "SD PR SD")]
    [InlineData("0:200 21:30 49:28", "CR SD")]
    [InlineData("0:200 21:90 42:120 63:90", "SD SD SD")]
    [InlineData("0:60 21:20 49:20", "SD SD")]
    [InlineData("-20:200 21:50 49:50", "SD SD")]
    public void Response_is_half_of_an_elevated_recent_value_held_for_28_days(string values, string words) => Assert.Equal(words, Words(values));

    [Theory]
    [InlineData("0:20 21:70 28:71", "PD SD")]
    [InlineData("0:20 21:70 27:71", "SD SD")]
    [InlineData("0:20 21:69 28:71 42:90", "SD PD SD")]
    [InlineData("0:200 21:80 42:160 49:170", "SD PD SD")]
    [InlineData("0:200 21:80 42:159 49:159", "SD SD SD")]
    [InlineData("0:200 21:30 42:70 49:70", "SD PD SD")]
    [InlineData("0:200 21:30 42:65 49:69", "SD SD SD")]
    [InlineData("0:20 21:75 28:60 42:75", "SD SD SD")]
    public void Progression_is_twice_the_limit_or_twice_the_nadir_where_it_never_was_normal_seen_again_after_a_week(string values, string words) =>
        Assert.Equal(words, Words(values));

    [Fact]
    public void Without_a_value_before_treatment_or_with_mouse_antibodies_nothing_can_be_judged()
    {
        Assert.Equal("NE NE", Words("21:100 49:100"));
        Assert.Equal("PR SD NE", string.Join(' ', new GcigCa125().Derive(Course("0:200 21:100 49:100 70:90") with { MouseAntibodiesFromDay = 60 }).Select(assessment => assessment.Word)));
    }

    [Fact]
    public void Every_answer_says_why()
    {
        Assert.Equal("PR: 200 -> 100, half or less for 28 days", new GcigCa125().Derive(Course("0:200 21:100 49:100"))[0].Explain());
        Assert.Equal("PD: 70, at or above 70 and again a week or more later", new GcigCa125().Derive(Course("0:20 21:70 28:71"))[0].Explain());
    }

    [Theory]
    [InlineData(OverallResponse.CR, GcigResponse.ResponseNormalized, OverallResponse.CR)]
    [InlineData(OverallResponse.CR, GcigResponse.Response, OverallResponse.PR)]
    [InlineData(OverallResponse.PR, GcigResponse.NeitherResponseNorProgression, OverallResponse.PR)]
    [InlineData(OverallResponse.SD, GcigResponse.Response, OverallResponse.PR)]
    [InlineData(OverallResponse.SD, GcigResponse.NeitherResponseNorProgression, OverallResponse.SD)]
    [InlineData(OverallResponse.NE, GcigResponse.Response, OverallResponse.PR)]
    [InlineData(OverallResponse.NE, GcigResponse.NotEvaluable, OverallResponse.NE)]
    [InlineData(OverallResponse.PD, GcigResponse.Response, OverallResponse.PD)]
    [InlineData(OverallResponse.CR, GcigResponse.Progression, OverallResponse.PD)]
    public void Lesions_and_marker_together(OverallResponse lesions, GcigResponse marker, OverallResponse overall) =>
        Assert.Equal(overall, GcigCombined.Overall(lesions, marker));

    private static string Words(string values) => string.Join(' ', new GcigCa125().Derive(Course(values)).Select(assessment => assessment.Word));

    private static MarkerCourse Course(string values) => new(
        "001",
        [
            .. values.Split(' ').Select(pair => pair.Split(':')).Select(pair => (Day: double.Parse(pair[0], CultureInfo.InvariantCulture), Value: decimal.Parse(pair[1], CultureInfo.InvariantCulture)))
                .Select(pair => new MarkerValue(TimePoint.DaysAfterOrigin(pair.Day), pair.Day, pair.Value)),
        ],
        35);
}
