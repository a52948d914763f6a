using System.Globalization;
using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Analyses;

/// <summary>
/// All enrolled, at each planned visit and landmark day, by what became of them, with the events of those left out. At a landmark one
/// is analyzable who is followed past it without event and has a change from baseline known by that day.
/// </summary>
public static class AnalysabilityAnalysis
{
    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static AnalysabilityResult Run(AnalysisContext context, Analysability plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var states = new VisitStates(context, plan.Analyte, regimen);
        var endpoints = People.Endpoints(context, plan.Endpoint);
        var visits = VisitCourse.Of(context).Select(visit => Row(
            visit.Id, visit.Label, null, [.. states.At(visit.Id).Select(row => (row.Subject, row.State))], endpoints));
        var atLandmark = new LandmarkStates(context, plan.Analyte, states, endpoints);
        var landmarks = (plan.LandmarkDays ?? []).Order().Select(day => Row(
            "day" + day.ToString(CultureInfo.InvariantCulture),
            $"Landmark day {ResultNotes.Say(day)}",
            day,
            [.. states.People.Select(subject => (subject, atLandmark.Of(subject, day)))],
            endpoints));
        AnalysabilityRow[] rows = [.. visits, .. landmarks];
        foreach (var (row, state) in rows.SelectMany(row => row.States.Select(state => (row, state))))
        {
            var name = $"{row.Key}.{state.State.ToString().ToLowerInvariant()}";
            notes.Number(name + ".n", state.Subjects);
            notes.Number(name + ".events", state.Events);
        }

        return notes.Into(new AnalysabilityResult
        {
            Plan = plan,
            Regimen = regimen,
            N = states.People.Count,
            Rows = rows,
            EndpointLabel = context.Protocol.Endpoints.FirstOrDefault(endpoint => endpoint.Id == plan.Endpoint)?.Label ?? plan.Endpoint,
        });
    }

    private static AnalysabilityRow Row(
        string key,
        string label,
        double? day,
        IReadOnlyList<(SubjectRow Subject, VisitState State)> people,
        IReadOnlyDictionary<string, EndpointRow> endpoints) => new(key, label, day,
        [
            .. Enum.GetValues<VisitState>().Select(state =>
            {
                var own = people.Where(pair => pair.State == state).ToList();
                return new StateCount(state, own.Count, own.Count(pair => endpoints.TryGetValue(pair.Subject.Id, out var row) && row.Event));
            }),
        ]);
}
