using Tidemark.Analysis.Datasets;

namespace Tidemark.Analysis.Efficacy;

/// <summary>What became of each subject by a landmark day.</summary>
internal sealed class LandmarkStates(
    AnalysisContext context, string analyte, VisitStates states, IReadOnlyDictionary<string, EndpointRow> endpoints)
{
    private readonly ILookup<string, BiomarkerRow> series = People.Series(context, analyte);

    private readonly ILookup<string, (double? Day, VisitState State)> visits = VisitCourse.Of(context)
        .Where(visit => !visit.Baseline)
        .SelectMany(visit => states.At(visit.Id))
        .ToLookup(row => row.Subject.Id, row => (row.Planned.SampleDay, row.State), StringComparer.Ordinal);

    /// <summary>Dead or progressed by the day, not followed to it, sampled, stopped, invalid, or missed: the first that applies.</summary>
    public VisitState Of(SubjectRow subject, double day)
    {
        var end = endpoints.GetValueOrDefault(subject.Id);
        if (subject.DeathDay <= day)
        {
            return VisitState.Dead;
        }

        if (subject.ProgressionDay <= day || (end is { Event: true } && end.Days <= day))
        {
            return VisitState.Progressed;
        }

        if (end is null || end.Days <= day)
        {
            return VisitState.NotDue;
        }

        if (series[subject.Id].Any(row => row.Day > 0 && row.Day <= day && row.LogRatio is not null))
        {
            return VisitState.Sampled;
        }

        return subject.StopDay <= day ? VisitState.Stopped
            : visits[subject.Id].Any(visit => visit.State == VisitState.Invalid && visit.Day <= day) ? VisitState.Invalid
            : VisitState.Missed;
    }
}
