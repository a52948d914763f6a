using System.Globalization;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Testing;

namespace Tidemark.Analysis.Tests.Endpoints;

/// <summary>
/// RECIST by interval of 73 people on pembrolizumab (Bratman et al. 2020) against the response and PFS that were published with it.
/// The intervals give every published responder; their ends give the published PFS day of less than half, for those are scan intervals.
/// </summary>
public class InspireIntervalsTests
{
    private const double DaysPerMonth = 30.4375;

    [Fact]
    public void Best_overall_response_from_the_intervals_is_the_published_responder_status_of_all()
    {
        var published = Published();
        var people = Intervals().Where(person => published.ContainsKey(person.Key)).ToList();

        Assert.Equal(73, people.Count);
        Assert.All(people, person => Assert.Equal(
            published[person.Key]("ORR") == "CR/PR",
            BestOverallResponse.IsResponse(BestOverallResponse.Unconfirmed(person, new ResponseSettings(), null))));
    }

    [Fact]
    public void People_with_progression_in_an_interval_have_an_event_of_progression_free_survival_but_one()
    {
        var published = Published();
        var progressed = Intervals().Where(person => person.Any(call => call.Response == OverallResponse.PD)).ToList();
        var within = progressed.Count(person => Math.Abs(
            person.First(call => call.Response == OverallResponse.PD).Day - (Number(published[person.Key]("PFS_TIME")) * DaysPerMonth)) < 4.2);

        Assert.Equal((56, 55, 27), (progressed.Count, progressed.Count(person => published[person.Key]("PFS_status") == "1"), within));
    }

    private static ILookup<string, TimedResponse> Intervals() => Table("PMH_Fig2").ToLookup(
        row => row("ID"),
        row => new TimedResponse(Math.Max(1, 7 * Number(row("interval_end_week"))), ResponseWords.TryParse(row("interval_recist"), out var response) ? response : OverallResponse.NE));

    private static Dictionary<string, Func<string, string>> Published() => Table("PMH_Fig3").ToDictionary(row => row("ID"));

    private static List<Func<string, string>> Table(string name)
    {
        var file = SharedFolder.At("data", "reportRmd_INSPIRE", name + ".csv");
        Assert.SkipUnless(File.Exists(file), "the INSPIRE data are not here (TIDEMARK_SHARED names no folder with them)");
        var lines = File.ReadLines(file).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToArray();
        return [.. lines.Skip(1).Select(cells => new Func<string, string>(column => cells[Array.IndexOf(lines[0], column)]))];
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
