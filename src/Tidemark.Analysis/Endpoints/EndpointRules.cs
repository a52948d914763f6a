using Tidemark.Protocol;

namespace Tidemark.Analysis.Endpoints;

/// <summary>
/// Event and censoring of one endpoint: the protocol's rules in their order, the first that applies. With the rules newTherapy and
/// missedAssessments this is Table A of FDA's 2018 guidance on oncology endpoints (Appendix 3); without them EMA's reading, events
/// as observed. Where no rule speaks of a subject without event, she is censored at the last adequate assessment (an endpoint
/// with progression) or the last day known alive (any other).
/// </summary>
public sealed class EndpointRules(EndpointDefinition endpoint, ResponseSettings response)
{
    /// <summary>The subject's answer; a negative day says that the course ends before its start.</summary>
    public TimeToEvent Apply(EndpointCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
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

    private TimeToEvent Censored(EndpointCourse course, string reason, double day)
    {
        var unsure = !course.DeathKnown && reason == EndpointReason.NoEvent && endpoint.Events.Contains(EndpointEvent.Death);
        return new(course.Subject, day, false, unsure ? EndpointReason.NoEventDeathUnknown : reason, day, course.ImputedDays.Contains(day));
    }

    private static TimeToEvent Event(EndpointCourse course, (EndpointEvent Kind, double Day) found)
    {
        var onScan = found.Kind == EndpointEvent.Progression && course.ProgressedOnScan;
        var free = onScan ? course.LastAssessment(day => day < found.Day) : found.Day;
        return new TimeToEvent(course.Subject, found.Day, true, EndpointReason.Of(found.Kind), Math.Min(free, found.Day), course.ImputedDays.Contains(found.Day));
    }

    /// <summary>The day before (or on) which the last assessment is sought; null where the rule does not apply.</summary>
    private double? CensoredBefore(CensoringReason reason, EndpointCourse course, (EndpointEvent Kind, double Day)? happened)
    {
        var end = happened?.Day ?? double.PositiveInfinity;
        switch (reason)
        {
            case CensoringReason.NoBaseline:
                return course.HasBaseline ? null : end;
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

    private static (EndpointEvent Kind, double Day)? FirstOf(EndpointCourse course, IEnumerable<EndpointEvent> kinds)
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

    private static double? DayOf(EndpointEvent kind, EndpointCourse course) => kind switch
    {
        EndpointEvent.Progression => course.ProgressionDay,
        EndpointEvent.Death => course.DeathDay,
        EndpointEvent.NewTherapy => course.NewTherapyDay,
        _ => course.TransplantDay,
    };

    private static double At(CensoringDay at, EndpointCourse course, CensoringReason reason, double limit) => at switch
    {
        CensoringDay.LastAssessment => course.LastAssessment(
            day => reason == CensoringReason.MissedAssessments ? day < limit : day <= limit),
        CensoringDay.LastContact => Math.Min(course.LastContactDay ?? 0, limit),
        CensoringDay.EventDay when double.IsFinite(limit) => limit,
        CensoringDay.EventDay => course.LastContactDay ?? 0,
        _ => 0,
    };
}
