using Tidemark.Analysis.Endpoints;
using Tidemark.Protocol;
using Tidemark.Study;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Datasets;

/// <summary>Time-to-event endpoints: supplied ones pass through, the others are derived by the protocol's rules.</summary>
internal static class EndpointDataset
{
    internal static IReadOnlyList<EndpointRow> From(
        DataCut cut, StudyProtocol protocol, SubjectClock clock, IReadOnlyList<SubjectRow> subjects, IReadOnlyList<TumorRow> tumors)
    {
        var courses = Courses(cut, clock, subjects, tumors);
        return
        [
            .. protocol.Endpoints.SelectMany(endpoint => endpoint.Supplied
                ? Supplied(cut, endpoint, clock)
                : courses.Select(course => Derived(course, endpoint, protocol, clock)).OfType<EndpointRow>()),
        ];
    }

    private static List<SubjectCourse> Courses(
        DataCut cut, SubjectClock clock, IReadOnlyList<SubjectRow> subjects, IReadOnlyList<TumorRow> tumors)
    {
        var scans = tumors.ToLookup(row => row.Subject, StringComparer.Ordinal);
        var events = cut.Events.ToLookup(happened => happened.Subject, StringComparer.Ordinal);
        double? Day(string subject, ClinicalEventKind kind) => events[subject]
            .Where(happened => happened.Kind == kind)
            .Min(happened => clock.Day(subject, happened.Time, happened.Source));
        return
        [
            .. subjects.Select(row => new SubjectCourse(
                row,
                [.. scans[row.Id]],
                Day(row.Id, ClinicalEventKind.NewTherapy),
                Day(row.Id, ClinicalEventKind.Transplant))),
        ];
    }

    private static IEnumerable<EndpointRow> Supplied(DataCut cut, EndpointDefinition endpoint, SubjectClock clock)
    {
        var rows = cut.SuppliedEndpoints.Where(row => row.Endpoint == endpoint.Id).ToLookup(row => row.Subject, StringComparer.Ordinal);
        foreach (var row in cut.SuppliedEndpoints.Where(row => row.Endpoint == endpoint.Id))
        {
            if (clock.Find(row.Subject, row.Source) is not null && row.Days < 0)
            {
                clock.Say(FindingCodes.TimeBeforeOrigin, $"{endpoint.Id} of subject '{row.Subject}' ends before origin.", row.Source);
            }
        }

        return cut.Subjects
            .SelectMany(subject => rows[subject.Id].TakeLast(1))
            .Where(row => row.Days >= 0)
            .Select(row => new EndpointRow(row.Subject, endpoint.Id, row.Days, row.Event, EndpointReason.AsSupplied, row.Days));
    }

    private static EndpointRow? Derived(SubjectCourse course, EndpointDefinition endpoint, StudyProtocol protocol, SubjectClock clock)
    {
        var answer = new EndpointRules(endpoint, protocol.Response ?? new ResponseSettings()).Apply(course.Endpoints);
        if (answer.Days >= 0)
        {
            return new EndpointRow(answer.Subject, endpoint.Id, answer.Days, answer.Event, answer.Reason, answer.LastEventFreeDay);
        }

        clock.Say(FindingCodes.TimeBeforeOrigin, $"{endpoint.Id} of subject '{answer.Subject}' ends before origin.", course.Row.Subject.Source);
        return null;
    }
}
