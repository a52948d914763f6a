using Tidemark.Protocol;

namespace Tidemark.Analysis.Datasets;

/// <summary>
/// Gives each planned visit at most one value of a subject's series: the one entered for it and nearest to its planned day, else
/// one entered without a visit whose day lies in the window. The baseline value belongs to the baseline visit.
/// </summary>
internal sealed class VisitAssignment(PlannedDays planned, SubjectClock clock, string subject)
{
    /// <summary>The visit of each value, null for an unscheduled one.</summary>
    internal string?[] Assign(IReadOnlyList<DatedValue> values, DatedValue? baseline)
    {
        var visits = new string?[values.Count];
        foreach (var visit in planned.Visits)
        {
            var chosen = visit.Baseline ? IndexOf(values, baseline) : Choose(visit, values, visits);
            if (chosen is { } index)
            {
                visits[index] = visit.Id;
            }
        }

        foreach (var (value, index) in values.Select((value, index) => (value, index)))
        {
            if (visits[index] is null && value.Measurement.StudyEvent is { } entered && visits.Contains(entered))
            {
                clock.Say(
                    FindingCodes.SeveralResults,
                    $"Subject '{subject}' has several values for visit '{entered}'; the one of specimen '{value.Measurement.Specimen}' counts as unscheduled.",
                    value.Measurement.Source);
            }
        }

        return visits;
    }

    private static int? IndexOf(IReadOnlyList<DatedValue> values, DatedValue? sought)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (ReferenceEquals(values[index], sought))
            {
                return index;
            }
        }

        return null;
    }

    private int? Choose(StudyEvent visit, IReadOnlyList<DatedValue> values, string?[] visits)
    {
        var day = planned[subject, visit.Id].Day;
        var free = Enumerable.Range(0, values.Count).Where(index => visits[index] is null).ToList();
        var entered = free.Where(index => values[index].Measurement.StudyEvent == visit.Id).ToList();
        var candidates = entered.Count > 0 ? entered : free.Where(index => Fits(values[index], visit, day)).ToList();
        return candidates.Count == 0
            ? null
            : candidates.OrderBy(index => Math.Abs(values[index].Day - (day ?? values[index].Day))).ThenByDescending(index => index).First();
    }

    private static bool Fits(DatedValue value, StudyEvent visit, double? day) =>
        value.Measurement.StudyEvent is null
        && value.Day >= day - visit.Window.Before
        && value.Day <= day + visit.Window.After;
}
