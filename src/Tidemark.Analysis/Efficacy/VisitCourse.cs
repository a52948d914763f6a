using Tidemark.Protocol;

namespace Tidemark.Analysis.Efficacy;

/// <summary>The planned specimen visits that the data sets know, in schedule order.</summary>
internal static class VisitCourse
{
    public static IReadOnlyList<StudyEvent> Of(AnalysisContext context)
    {
        var planned = context.Data.PlannedVisits.Select(row => row.Visit).ToHashSet(StringComparer.Ordinal);
        return [.. context.Protocol.Schedule.Where(visit => planned.Contains(visit.Id))];
    }
}
