using Tidemark.Protocol;
using Tidemark.Study;
using Tidemark.Treatment;

namespace Tidemark.Analysis.Datasets;

/// <summary>
/// Planned days of each subject's specimen visits. After cycle k is the day dose k+1 was given (specimens are drawn before it),
/// or, where it was not, the day of dose k plus the cycle length of that dose's regimen.
/// </summary>
internal sealed class PlannedDays
{
    private readonly Dictionary<(string Subject, string Visit), PlannedDay> days = [];

    /// <summary>Visits with a specimen, in schedule order.</summary>
    internal IReadOnlyList<StudyEvent> Visits { get; private init; } = [];

    internal PlannedDay this[string subject, string visit] =>
        days.TryGetValue((subject, visit), out var day) ? day : new PlannedDay(null, null);

    internal static PlannedDays From(DataCut cut, StudyProtocol protocol, SubjectClock clock)
    {
        var sampled = cut.Specimens.Select(specimen => specimen.StudyEvent)
            .Concat(cut.Measurements.Select(measurement => measurement.StudyEvent))
            .ToHashSet();
        var planned = new PlannedDays
        {
            Visits = [.. protocol.Schedule.Where(visit => HasSpecimen(visit) || sampled.Contains(visit.Id))],
        };
        var doses = Given(cut, clock);
        foreach (var subject in cut.Subjects)
        {
            var own = doses[subject.Id].ToList();
            foreach (var visit in planned.Visits)
            {
                planned.days[(subject.Id, visit.Id)] = OfVisit(visit.Anchor, own, subject.Regimen, protocol);
            }
        }

        return planned;
    }

    private static bool HasSpecimen(StudyEvent visit) =>
        visit.Activities is null || visit.Activities.Contains("specimen", StringComparer.OrdinalIgnoreCase);

    private static ILookup<string, (Dose Dose, double Day)> Given(DataCut cut, SubjectClock clock) => cut.Doses
        .Select(dose => (Dose: dose, Day: clock.Day(dose.Subject, dose.Time, dose.Source)))
        .Where(given => given.Day is not null)
        .Select(given => (given.Dose, Day: given.Day!.Value))
        .OrderBy(given => given.Day)
        .ToLookup(given => given.Dose.Subject, StringComparer.Ordinal);

    private static PlannedDay OfVisit(
        VisitAnchor anchor, List<(Dose Dose, double Day)> doses, string? regimen, StudyProtocol protocol)
    {
        if (anchor.AfterCycle is not { } cycle)
        {
            return new PlannedDay(anchor.Day, anchor.Day);
        }

        if (doses.Count == 0)
        {
            var days = CycleDays(regimen, protocol) * cycle;
            return new PlannedDay(null, days);
        }

        double? next = doses.Where(given => given.Dose.Cycle == cycle + 1).Select(given => (double?)given.Day).FirstOrDefault();
        double? end = doses.Where(given => given.Dose.Cycle == cycle)
            .Select(given => given.Day + CycleDays(given.Dose.Regimen, protocol)).FirstOrDefault();
        var last = doses[^1];
        var expected = last.Day + ((cycle - last.Dose.Cycle + 1) * CycleDays(last.Dose.Regimen, protocol));
        var planned = next ?? end;
        return new PlannedDay(planned, planned ?? expected);
    }

    private static double? CycleDays(string? regimen, StudyProtocol protocol) =>
        protocol.Regimens?.FirstOrDefault(candidate => candidate.Id == regimen)?.CycleDays;
}
