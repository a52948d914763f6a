using Tidemark.Protocol;

namespace Tidemark.Analysis.Datasets;

/// <summary>
/// Event and censoring of one endpoint: the protocol's rules in their order, the first that applies. With the rules newTherapy and
/// missedAssessments this is Table A of FDA's 2018 guidance on oncology endpoints (Appendix 3); without them EMA's reading, events
/// as observed. Where no rule speaks of a subject without event, she is censored at the last adequate assessment (an endpoint
/// with progression) or the last day known alive (any other).
/// </summary>
internal sealed class EndpointRules(EndpointDefinition endpoint, ResponseSettings response)
{
    internal EndpointRow Apply(SubjectCourse course)
    {
        var happened = FirstOf(course, endpoint.Events);
        foreach (var rule in endpoint.Censoring ?? [])
        {
            if (CensoredBefore(rule.When, course, happened) is { } limit)
            {
                return Censored(course, EndpointReason.Of(rule.When), At(rule.At, course, rule.When, limit));
            }
        }

        return happened is { } found
            ? Event(course, found)
            : Censored(course, EndpointReason.NoEvent, At(DefaultDay, course, CensoringReason.NoEvent, double.PositiveInfinity));
    }

    private CensoringDay DefaultDay =>
        endpoint.Events.Contains(EndpointEvent.Progression) ? CensoringDay.LastAssessment : CensoringDay.LastContact;

    private EndpointRow Censored(SubjectCourse course, string reason, double day) => new(course.Row.Id, endpoint.Id, day, false, reason, day);

    private EndpointRow Event(SubjectCourse course, (EndpointEvent Kind, double Day) found)
    {
        var onScan = found.Kind == EndpointEvent.Progression && course.ProgressedOnScan;
        var free = onScan ? course.LastAssessment(day => day < found.Day) : found.Day;
        return new EndpointRow(course.Row.Id, endpoint.Id, found.Day, true, EndpointReason.Of(found.Kind), Math.Min(free, found.Day));
    }

    /// <summary>The day before (or on) which the last assessment is sought; null where the rule does not apply.</summary>
    private double? CensoredBefore(CensoringReason reason, SubjectCourse course, (EndpointEvent Kind, double Day)? happened)
    {
        var end = happened?.Day ?? double.PositiveInfinity;
        switch (reason)
        {
            case CensoringReason.NoBaseline:
                return course.HasBaselineAssessment ? null : end;
            case CensoringReason.NewTherapy:
                return course.NewTherapyDay < end ? course.NewTherapyDay : null;
            case CensoringReason.MissedAssessments:
                var longest = (2 * response.ScanIntervalDays) + response.ScanWindowDays;
                return happened is not null && end - course.LastAssessment(day => day < end) > longest ? end : null;
            case CensoringReason.CompetingEvent:
                return FirstOf(course, Competing) is { } other && other.Day < end ? other.Day : null;
            case CensoringReason.NoEvent:
                return happened is null ? end : null;
            default:
                return null;
        }
    }

    private IEnumerable<EndpointEvent> Competing =>
        new[] { EndpointEvent.Death, EndpointEvent.Transplant }.Except(endpoint.Events);

    private static (EndpointEvent Kind, double Day)? FirstOf(SubjectCourse course, IEnumerable<EndpointEvent> kinds)
    {
        (EndpointEvent Kind, double Day)? first = null;
        foreach (var kind in kinds)
        {
            if (DayOf(kind, course) is { } day && !(first?.Day <= day))
            {
                first = (kind, day);
            }
        }

        return first;
    }

    private static double? DayOf(EndpointEvent kind, SubjectCourse course) => kind switch
    {
        EndpointEvent.Progression => course.Row.ProgressionDay,
        EndpointEvent.Death => course.Row.DeathDay,
        EndpointEvent.NewTherapy => course.NewTherapyDay,
        _ => course.TransplantDay,
    };

    private static double At(CensoringDay at, SubjectCourse course, CensoringReason reason, double limit) => at switch
    {
        CensoringDay.LastAssessment => course.LastAssessment(
            day => reason == CensoringReason.MissedAssessments ? day < limit : day <= limit),
        CensoringDay.LastContact => Math.Min(course.Row.LastContactDay ?? 0, limit),
        CensoringDay.EventDay when double.IsFinite(limit) => limit,
        CensoringDay.EventDay => course.Row.LastContactDay ?? 0,
        _ => 0,
    };
}
