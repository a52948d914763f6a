using System.Globalization;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Study;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Datasets;

/// <summary>One row per enrolled subject: course of treatment and follow-up, best overall response.</summary>
internal static class SubjectDataset
{
    internal static IReadOnlyList<SubjectRow> From(
        DataCut cut, StudyProtocol protocol, SubjectClock clock, IReadOnlyList<TumorRow> tumors)
    {
        var doses = cut.Doses
            .Select(dose => (dose.Subject, Day: clock.Day(dose.Subject, dose.Time, dose.Source)))
            .ToLookup(dose => dose.Subject, dose => dose.Day, StringComparer.Ordinal);
        var events = cut.Events
            .Select(happened => new DatedEvent(happened, clock.Day(happened.Subject, happened.Time, happened.Source)))
            .ToLookup(happened => happened.Event.Subject, StringComparer.Ordinal);
        var scans = tumors.ToLookup(row => row.Subject, StringComparer.Ordinal);
        var covariates = cut.Covariates
            .Where(covariate => clock.Find(covariate.Subject, covariate.Source) is not null)
            .ToLookup(covariate => covariate.Subject, StringComparer.Ordinal);
        var follow = LastDays(cut, clock);
        var response = new ResponseOf(cut, protocol, tumors);
        return
        [
            .. cut.Subjects.Select(subject => Row(
                subject, [.. doses[subject.Id]], [.. events[subject.Id]], [.. scans[subject.Id]], covariates[subject.Id],
                follow.TryGetValue(subject.Id, out var last) ? last : null, response)),
        ];
    }

    private static SubjectRow Row(
        Subject subject,
        List<double?> doses,
        List<DatedEvent> events,
        List<TumorRow> scans,
        IEnumerable<Covariate> covariates,
        double? lastContact,
        ResponseOf response)
    {
        var stop = events.Where(e => e.Event.Kind == ClinicalEventKind.TreatmentStop).MinBy(e => e.Day);
        var progression = scans.Where(scan => scan.Response == OverallResponse.PD && scan.Day > 0).Select(scan => (double?)scan.Day)
            .Append(First(events, ClinicalEventKind.Progression))
            .Min();
        var newTherapy = First(events, ClinicalEventKind.NewTherapy);
        var (best, confirmed, responder) = response.Of(subject.Id, scans, newTherapy);
        return new SubjectRow(
            subject.Id,
            subject,
            WithOwn(subject, covariates),
            doses.Count,
            doses.Max(),
            stop?.Day,
            stop?.Event.Detail,
            First(events, ClinicalEventKind.Death),
            progression,
            lastContact,
            best,
            confirmed,
            responder)
        {
            NewTherapyDay = newTherapy,
            ResponseDay = response.Day(scans, newTherapy),
        };
    }

    private static double? First(List<DatedEvent> events, ClinicalEventKind kind) =>
        events.Where(happened => happened.Event.Kind == kind).Min(happened => happened.Day);

    private static SortedDictionary<string, Covariate> WithOwn(Subject subject, IEnumerable<Covariate> covariates)
    {
        var all = new SortedDictionary<string, Covariate>(StringComparer.Ordinal);
        void Add(string name, string? value, double? number)
        {
            if (value is not null)
            {
                all[name] = new Covariate(subject.Id, name, value, number, subject.Source);
            }
        }

        Add("age", subject.AgeYears?.ToString("R", CultureInfo.InvariantCulture), subject.AgeYears);
        Add("sex", subject.Sex, null);
        Add("regimen", subject.Regimen, null);
        Add("cohort", subject.Cohort, null);
        foreach (var covariate in covariates)
        {
            all[covariate.Name] = covariate;
        }

        return all;
    }

    private static Dictionary<string, double?> LastDays(DataCut cut, SubjectClock clock)
    {
        var times = cut.Doses.Select(dose => (dose.Subject, dose.Time, dose.Source))
            .Concat(cut.Specimens.Where(s => s.Collected is not null).Select(s => (s.Subject, Time: s.Collected!.Value, s.Source)))
            .Concat(cut.Measurements.Select(measurement => (measurement.Subject, measurement.Time, measurement.Source)))
            .Concat(cut.Assessments.Select(assessment => (assessment.Subject, assessment.Time, assessment.Source)))
            .Concat(cut.Events.Select(happened => (happened.Subject, happened.Time, happened.Source)))
            .Concat(cut.AdverseEvents.Select(adverse => (adverse.Subject, Time: adverse.Start, adverse.Source)));
        return times
            .Select(datum => (datum.Subject, Day: clock.Day(datum.Subject, datum.Time, datum.Source)))
            .Concat(cut.SuppliedEndpoints.Select(endpoint => (endpoint.Subject, Day: (double?)endpoint.Days)))
            .GroupBy(datum => datum.Subject, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(datum => datum.Day), StringComparer.Ordinal);
    }
}
