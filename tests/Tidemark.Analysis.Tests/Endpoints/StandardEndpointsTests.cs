using Tidemark.Analysis.Endpoints;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Tests.Endpoints;

/// <summary>FDA 2018, Appendix 3, Table A, row by row, and EMA's reading beside it; scans every 42 days, window 7, so a gap of more than 91 days is two missed scans.</summary>
public class StandardEndpointsTests
{
    private static readonly EndpointCourse Followed = new()
    {
        Subject = "001",
        Assessments = [new(-7, true), new(42, true), new(84, true)],
        HasBaseline = true,
        LastContactDay = 200,
    };

    [Fact]
    public void Without_event_the_last_adequate_assessment_censors()
    {
        Both("censored on day 84: NO EVENT", Followed);
        Both("censored on day 42: NO EVENT", Followed with { Assessments = [new(-7, true), new(42, true), new(84, false)] });
        Both("censored on day 0: NO EVENT", Followed with { Assessments = [new(-7, true)] });
    }

    [Fact]
    public void Progression_on_a_scan_lies_between_it_and_the_last_scan_without() =>
        Both("event on day 84, after day 42: PROGRESSION", Followed with { ProgressionDay = 84, ProgressedOnScan = true });

    [Fact]
    public void Death_before_progression_is_the_event()
    {
        Both("event on day 120: DEATH", Followed with { DeathDay = 120 });
        Both("event on day 30: DEATH", Followed with { Assessments = [new(-7, true)], DeathDay = 30 });
    }

    [Fact]
    public void Without_baseline_FDA_censors_at_the_start_and_EMA_takes_what_was_observed()
    {
        var course = Followed with { HasBaseline = false, DeathDay = 120 };

        Each("censored on day 0: NO BASELINE", "event on day 120: DEATH", course);
    }

    [Fact]
    public void New_therapy_before_the_event_censors_with_FDA_only() =>
        Each("censored on day 42: NEW THERAPY", "event on day 84, after day 42: PROGRESSION", Followed with { ProgressionDay = 84, ProgressedOnScan = true, NewTherapyDay = 60 });

    [Fact]
    public void Two_missed_assessments_before_the_event_censor_with_FDA_only()
    {
        Each("censored on day 84: MISSED ASSESSMENTS", "event on day 176: DEATH", Followed with { DeathDay = 176 });
        Both("event on day 175: DEATH", Followed with { DeathDay = 175 });
        Each("censored on day 0: MISSED ASSESSMENTS", "event on day 92: DEATH", Followed with { Assessments = [new(-7, true)], DeathDay = 92 });
    }

    [Fact]
    public void An_unknown_death_is_said_and_a_completed_date_is_flagged()
    {
        Assert.Equal("NO EVENT, DEATH UNKNOWN", Pfs(EndpointReading.Fda, Followed with { DeathKnown = false }).Reason);
        Assert.Equal("event on day 84, after day 42: PROGRESSION (date completed by rule)", Pfs(EndpointReading.Fda, Followed with { ProgressionDay = 84, ProgressedOnScan = true, ImputedDays = new HashSet<double> { 84 } }).Explain());
    }

    [Fact]
    public void Duration_of_response_counts_from_the_response_by_the_same_rules()
    {
        var course = (Followed with { ProgressionDay = 84, ProgressedOnScan = true }).From(42);

        Assert.Equal("event on day 42, after day 0: PROGRESSION", new EndpointRules(StandardEndpoints.DurationOfResponse(EndpointReading.Fda), new ResponseSettings()).Apply(course).Explain());
    }

    [Fact]
    public void Overall_survival_and_time_to_next_treatment()
    {
        Assert.Equal("censored on day 200: NO EVENT", Answer(StandardEndpoints.OverallSurvival, Followed));
        Assert.Equal("event on day 150: DEATH", Answer(StandardEndpoints.OverallSurvival, Followed with { DeathDay = 150, NewTherapyDay = 100 }));
        Assert.Equal("event on day 100: NEW THERAPY", Answer(StandardEndpoints.TimeToNextTreatment, Followed with { DeathDay = 150, NewTherapyDay = 100 }));
    }

    [Theory]
    [InlineData("2014-02", "2014-02-28")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2014", "2014-12-31")]
    [InlineData("2014-02-03", "2014-02-03")]
    public void A_partial_date_stands_for_its_last_day(string partial, string complete)
    {
        Assert.True(TimePoint.TryParse(partial, out var time));
        Assert.Equal(complete, PartialDates.Complete(time).ToString());
    }

    private static void Both(string answer, EndpointCourse course) => Each(answer, answer, course);

    private static void Each(string fda, string ema, EndpointCourse course)
    {
        Assert.Equal(fda, Pfs(EndpointReading.Fda, course).Explain());
        Assert.Equal(ema, Pfs(EndpointReading.Ema, course).Explain());
    }

    private static TimeToEvent Pfs(EndpointReading reading, EndpointCourse course) =>
        new EndpointRules(StandardEndpoints.ProgressionFreeSurvival(reading), new ResponseSettings()).Apply(course);

    private static string Answer(EndpointDefinition endpoint, EndpointCourse course) => new EndpointRules(endpoint, new ResponseSettings()).Apply(course).Explain();
}
