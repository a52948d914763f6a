using Tidemark.Subjects;

namespace Tidemark.Study;

/// <summary>Whether the data of a subject can have happened in that order. Only whole dates (or days) are compared.</summary>
public static class DataCutChecks
{
    private const double DaysPerYear = 365.25;

    /// <summary>All findings, subject by subject.</summary>
    public static IReadOnlyList<Finding> Check(DataCut cut)
    {
        var times = Times(cut).ToLookup(time => time.Subject);
        var deaths = cut.Events.Where(clinical => clinical.Kind == ClinicalEventKind.Death).ToLookup(clinical => clinical.Subject);
        return
        [
            .. cut.Subjects.SelectMany(subject => CheckBirth(subject, times[subject.Id])),
            .. cut.Subjects.SelectMany(subject => CheckDeath(deaths[subject.Id].FirstOrDefault(), times[subject.Id])),
            .. CheckCycles(cut),
        ];
    }

    private static IEnumerable<Timed> Times(DataCut cut) =>
    [
        .. cut.Doses.Select(dose => new Timed(dose.Subject, $"Cycle {dose.Cycle}", dose.Time, dose.Source.At("time"))),
        .. cut.Specimens
            .Where(specimen => specimen.Collected is not null)
            .Select(specimen => new Timed(specimen.Subject, $"Specimen {specimen.Id}", specimen.Collected!.Value, specimen.Source.At("collected"))),
        .. cut.Assessments.Select(assessment => new Timed(assessment.Subject, "An assessment", assessment.Time, assessment.Source.At("time"))),
        .. cut.Lesions.Select(lesion => new Timed(lesion.Subject, $"Lesion {lesion.Lesion}", lesion.Time, lesion.Source.At("time"))),
        .. cut.AdverseEvents.Select(adverse => new Timed(adverse.Subject, adverse.Term, adverse.Start, adverse.Source.At("start"))),
        .. cut.Events
            .Where(clinical => clinical.Kind != ClinicalEventKind.Death)
            .Select(clinical => new Timed(clinical.Subject, clinical.Kind.ToString(), clinical.Time, clinical.Source.At("time"))),
    ];

    private static IEnumerable<Finding> CheckBirth(Subject subject, IEnumerable<Timed> times) => times
        .Where(time => time.Time.DaysSince(subject.Origin) < -DaysPerYear * ((subject.AgeYears ?? double.PositiveInfinity) + 1))
        .Select(time => new Finding(FindingCodes.BeforeBirth, $"{time.What} of subject {subject.Id} is dated {time.Time}, before birth (age {subject.AgeYears} at {subject.Origin}).", time.Where));

    private static IEnumerable<Finding> CheckDeath(ClinicalEvent? death, IEnumerable<Timed> times) => death is null ? [] : times
        .Where(time => time.Time.DaysSince(death.Time) > 0)
        .Select(time => new Finding(FindingCodes.AfterDeath, $"{time.What} of subject {death.Subject} is dated {time.Time}, after death on {death.Time}.", time.Where));

    private static IEnumerable<Finding> CheckCycles(DataCut cut) => cut.Doses
        .GroupBy(dose => dose.Subject)
        .SelectMany(doses => doses.OrderBy(dose => dose.Cycle).Zip(doses.OrderBy(dose => dose.Cycle).Skip(1)))
        .Where(pair => pair.Second.Time.DaysSince(pair.First.Time) < 0)
        .Select(pair => new Finding(
            FindingCodes.CyclesOutOfOrder,
            $"Cycle {pair.Second.Cycle} of subject {pair.Second.Subject} is dated {pair.Second.Time}, cycle {pair.First.Cycle} {pair.First.Time}.",
            pair.Second.Source.At("time")));

    private sealed record Timed(string Subject, string What, TimePoint Time, Where Where);
}
