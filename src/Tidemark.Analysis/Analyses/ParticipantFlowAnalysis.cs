using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Analyses;

/// <summary>Who was enrolled, treated, sampled and assessed, with events at each stage (REMARK item 12).</summary>
public static class ParticipantFlowAnalysis
{
    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static ParticipantFlowResult Run(AnalysisContext context, ParticipantFlow plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var people = People.Of(context, regimen);
        var flow = new Flow(context, plan.Endpoint, notes);
        var stages = flow.Stages(people, out var withBaseline);
        return notes.Into(new ParticipantFlowResult
        {
            Plan = plan,
            Regimen = regimen,
            N = people.Count,
            Stages = stages,
            Visits = flow.Visits(withBaseline),
            EndpointLabel = context.Protocol.Endpoints.FirstOrDefault(endpoint => endpoint.Id == plan.Endpoint)?.Label,
        });
    }

    private sealed class Flow(AnalysisContext context, string? endpoint, ResultNotes notes)
    {
        private readonly IReadOnlyDictionary<string, EndpointRow>? endpoints = endpoint is null ? null : People.Endpoints(context, endpoint);
        private readonly string? analyte = context.Protocol.Analytes.Select(candidate => candidate.Id).FirstOrDefault();

        public List<FlowStage> Stages(IReadOnlyList<SubjectRow> people, out IReadOnlyList<SubjectRow> withBaseline)
        {
            var stages = new List<FlowStage> { Stage("enrolled", "Enrolled", people, []) };
            if (context.Cut.Doses.Count > 0)
            {
                people = Next(stages, "treated", "Treated (at least one dose)", people, subject => subject.DosesGiven > 0, "no dose recorded");
            }

            var baseline = context.Data.Biomarkers.Where(row => row.IsBaseline && row.Analyte == analyte).Select(row => row.Subject).ToHashSet(StringComparer.Ordinal);
            people = Next(stages, "baseline", $"Valid baseline {analyte}", people, subject => baseline.Contains(subject.Id), "no valid baseline value");
            withBaseline = people;
            if (context.Data.Tumors.Count > 0)
            {
                var assessed = context.Data.Tumors.Where(row => row.Day > 0).Select(row => row.Subject).ToHashSet(StringComparer.Ordinal);
                Next(stages, "assessed", "Tumor assessed after baseline", people, subject => assessed.Contains(subject.Id), "no assessment after baseline");
            }

            return stages;
        }

        public List<FlowStage> Visits(IReadOnlyList<SubjectRow> withBaseline)
        {
            var stages = new List<FlowStage>();
            foreach (var visit in VisitCourse.Of(context).Where(visit => !visit.Baseline))
            {
                var find = EarlyChanges.Finder(context, analyte ?? "", visit.Id);
                var found = withBaseline.Select(subject => (Subject: subject, Found: find(subject))).ToList();
                var lost = found.Where(pair => pair.Found.Change is null)
                    .GroupBy(pair => pair.Found.Reason!)
                    .Select(group => new Dropped(group.Key, group.Count()));
                stages.Add(Stage(visit.Id, $"Change known at {visit.Label}", [.. found.Where(pair => pair.Found.Change is not null).Select(pair => pair.Subject)], [.. lost]));
            }

            return stages;
        }

        private IReadOnlyList<SubjectRow> Next(
            List<FlowStage> stages, string key, string label, IReadOnlyList<SubjectRow> before, Func<SubjectRow, bool> goesOn, string reason)
        {
            IReadOnlyList<SubjectRow> after = [.. before.Where(goesOn)];
            var lost = before.Count - after.Count;
            stages.Add(Stage(key, label, after, lost > 0 ? [new Dropped(reason, lost)] : []));
            return after;
        }

        private FlowStage Stage(string key, string label, IReadOnlyList<SubjectRow> people, IReadOnlyList<Dropped> lost)
        {
            int? events = endpoints is null ? null : people.Count(subject => endpoints.TryGetValue(subject.Id, out var row) && row.Event);
            notes.Number(key + ".n", people.Count);
            if (events is { } known)
            {
                notes.Number(key + ".events", known);
            }

            return new FlowStage(key, label, people.Count, events, lost);
        }
    }
}
