using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Efficacy;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Specimens;

namespace Tidemark.Analysis.Analyses;

/// <summary>Specimens by visit: expected, collected, tested, valid, in window, and why not.</summary>
public static class SpecimenAccountabilityAnalysis
{
    /// <summary>Runs the analysis for all, or for one regimen.</summary>
    public static SpecimenAccountabilityResult Run(AnalysisContext context, SpecimenAccountability plan, string? regimen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var notes = new ResultNotes(plan);
        var states = new VisitStates(context, plan.Analyte, regimen);
        var rows = context.Data.Biomarkers.Where(row => row.Analyte == plan.Analyte && states.Includes(row.Subject)).ToList();
        var tested = context.Cut.Measurements
            .Where(measurement => measurement.Analyte == plan.Analyte)
            .Select(measurement => (measurement.Subject, measurement.StudyEvent))
            .ToHashSet();
        var reasons = context.Cut.Specimens
            .Where(specimen => specimen.Status != SpecimenStatus.Collected && specimen.Reason is not null)
            .GroupBy(specimen => (specimen.Subject, specimen.StudyEvent))
            .ToDictionary(group => group.Key, group => group.First().Reason!);
        SpecimenVisit[] visits =
        [
            .. VisitCourse.Of(context).Select(visit => Visit(
                visit, states.At(visit.Id), [.. rows.Where(row => row.Visit == visit.Id)], tested, reasons)),
        ];
        Name(visits, notes);
        notes.Number("unscheduled.n", rows.Count(row => row.Visit is null));
        return notes.Into(new SpecimenAccountabilityResult
        {
            Plan = plan,
            Regimen = regimen,
            N = states.People.Count,
            Visits = visits,
            Unscheduled = rows.Count(row => row.Visit is null),
            Lots = [.. rows.Where(row => row.Source.Lot is not null).GroupBy(row => row.Source.Lot!).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count()))],
        });
    }

    private static SpecimenVisit Visit(
        StudyEvent visit,
        IReadOnlyList<(SubjectRow Subject, PlannedVisitRow Planned, VisitState State)> states,
        List<BiomarkerRow> rows,
        HashSet<(string Subject, string? Visit)> tested,
        Dictionary<(string Subject, string? Visit), string> reasons)
    {
        var expected = states.Where(row => VisitStates.IsExpected(row.State)).ToList();
        var collected = expected.Where(row => row.State is VisitState.Sampled or VisitState.Invalid).ToList();
        var valid = collected.Where(row => row.State == VisitState.Sampled).ToList();
        string Why((SubjectRow Subject, PlannedVisitRow Planned, VisitState State) row) =>
            (row.State == VisitState.Missed ? "missed" : "invalid")
            + (reasons.TryGetValue((row.Subject.Id, visit.Id), out var reason) ? ": " + reason : "");
        return new SpecimenVisit(
            visit.Id,
            visit.Label,
            expected.Count,
            collected.Count,
            collected.Count(row => row.State == VisitState.Sampled || tested.Contains((row.Subject.Id, visit.Id))),
            valid.Count,
            valid.Count(row => row.Planned.InWindow == true),
            valid.Count(row => row.Planned.InWindow == false),
            rows.Count(row => row.Quantification == Quantification.BelowLimit),
            rows.Count(row => row.Quantification == Quantification.AboveLimit),
            Count(expected.Where(row => row.State != VisitState.Sampled).Select(Why)),
            Count(states.Where(row => !VisitStates.IsExpected(row.State)).Select(row => VisitStates.InWords(row.State))));
    }

    private static Dropped[] Count(IEnumerable<string> reasons) =>
    [
        .. reasons.GroupBy(reason => reason, StringComparer.Ordinal)
            .Select(group => new Dropped(group.Key, group.Count()))
            .OrderByDescending(dropped => dropped.Count)
            .ThenBy(dropped => dropped.Reason, StringComparer.Ordinal),
    ];

    private static void Name(IEnumerable<SpecimenVisit> visits, ResultNotes notes)
    {
        foreach (var visit in visits)
        {
            notes.Number($"{visit.Visit}.expected", visit.Expected);
            notes.Number($"{visit.Visit}.collected", visit.Collected);
            notes.Number($"{visit.Visit}.valid", visit.Valid);
            notes.Number($"{visit.Visit}.inWindow", visit.InWindow);
            notes.Number($"{visit.Visit}.belowLimit", visit.BelowLimit);
        }
    }
}
