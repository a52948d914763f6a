using Tidemark.Protocol;
using Tidemark.Specimens;
using Tidemark.Study;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Datasets;

/// <summary>
/// What became of each planned specimen. Without a specimen, the first that applies up to the closing of the visit's window:
/// dead, progressed, treatment stopped (or consent withdrawn, or lost), not yet due at the end of the data, missed.
/// </summary>
internal sealed class PlannedVisitDataset
{
    private readonly SubjectClock clock;
    private readonly PlannedDays planned;
    private readonly ILookup<(string Subject, string? Visit), Specimen> specimens;
    private readonly ILookup<(string Subject, string? Visit), BiomarkerRow> values;
    private readonly ILookup<(string Subject, string? Visit), double> tested;
    private readonly Dictionary<string, double?> left;
    private readonly TimePoint? lastDate;

    private PlannedVisitDataset(
        DataCut cut, SubjectClock clock, PlannedDays planned, IReadOnlyList<BiomarkerRow> biomarkers)
    {
        this.clock = clock;
        this.planned = planned;
        specimens = cut.Specimens.ToLookup(specimen => (specimen.Subject, specimen.StudyEvent));
        values = biomarkers.ToLookup(row => (row.Subject, row.Visit));
        tested = cut.Measurements
            .Select(measurement => (measurement, Day: clock.Day(measurement.Subject, measurement.Time, measurement.Source)))
            .Where(pair => pair.Day is not null)
            .ToLookup(pair => (pair.measurement.Subject, pair.measurement.StudyEvent), pair => pair.Day!.Value);
        left = cut.Events
            .Where(happened => happened.Kind is ClinicalEventKind.TreatmentStop or ClinicalEventKind.Withdrawal or ClinicalEventKind.LossToFollowUp)
            .GroupBy(happened => happened.Subject, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(e => clock.Day(e.Subject, e.Time, e.Source)), StringComparer.Ordinal);
        lastDate = LastDate(cut);
    }

    internal static IReadOnlyList<PlannedVisitRow> From(
        DataCut cut,
        StudyProtocol protocol,
        SubjectClock clock,
        PlannedDays planned,
        IReadOnlyList<SubjectRow> subjects,
        IReadOnlyList<BiomarkerRow> biomarkers)
    {
        var builder = new PlannedVisitDataset(cut, clock, planned, biomarkers);
        return [.. subjects.SelectMany(subject => planned.Visits.Select(visit => builder.Row(subject, visit)))];
    }

    private static TimePoint? LastDate(DataCut cut)
    {
        var epoch = TimePoint.OnDate(new DateOnly(1900, 1, 1));
        return cut.Doses.Select(dose => dose.Time)
            .Concat(cut.Specimens.Select(specimen => specimen.Collected).OfType<TimePoint>())
            .Concat(cut.Assessments.Select(assessment => assessment.Time))
            .Concat(cut.Events.Select(happened => happened.Time))
            .Where(time => time.DaysSince(epoch) is not null)
            .Select(time => (TimePoint?)time)
            .MaxBy(time => time!.Value.DaysSince(epoch));
    }

    private PlannedVisitRow Row(SubjectRow subject, StudyEvent visit)
    {
        var day = planned[subject.Id, visit.Id];
        var value = values[(subject.Id, visit.Id)].FirstOrDefault();
        var sampled = value?.Day ?? CollectedDay(subject.Id, visit.Id, day.Day);
        bool? inWindow = sampled is { } at && day.Day is { } target
            ? at >= target - visit.Window.Before && at <= target + visit.Window.After
            : null;
        var state = value is not null ? VisitState.Sampled
            : sampled is not null ? VisitState.Invalid
            : WithoutSample(subject, day.Expected + visit.Window.After);
        return new PlannedVisitRow(subject.Id, visit.Id, day.Day, sampled, inWindow, state);
    }

    private double? CollectedDay(string subject, string visit, double? day) => specimens[(subject, visit)]
        .Where(specimen => specimen.Status != SpecimenStatus.Missed && specimen.Collected is not null)
        .Select(specimen => clock.Day(subject, specimen.Collected!.Value, specimen.Source))
        .Concat(tested[(subject, visit)].Select(at => (double?)at))
        .Where(at => at is not null)
        .OrderBy(at => Math.Abs(at!.Value - (day ?? at.Value)))
        .FirstOrDefault();

    private VisitState WithoutSample(SubjectRow subject, double? closing)
    {
        var end = closing ?? double.PositiveInfinity;
        if (subject.DeathDay <= end)
        {
            return VisitState.Dead;
        }

        if (subject.ProgressionDay <= end)
        {
            return VisitState.Progressed;
        }

        if (left.TryGetValue(subject.Id, out var leaving) && leaving <= end)
        {
            return VisitState.Stopped;
        }

        var dataEnd = lastDate?.DaysSince(subject.Subject.Origin) ?? subject.LastContactDay ?? double.PositiveInfinity;
        return closing > dataEnd ? VisitState.NotDue : VisitState.Missed;
    }
}
