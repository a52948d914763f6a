namespace Tidemark.Response;

/// <summary>Builds the course of one subject as one assessor read it.</summary>
internal sealed class CourseBuilder(string subject, Assessor assessor, List<Finding> findings)
{
    private const double OldestBaselineDays = 28;

    public LesionCourse Build(IReadOnlyList<DatedLesion> rows)
    {
        var visits = Ordered([.. rows.GroupBy(row => row.Visit).Select(group => new DatedVisit([.. group]))]);
        var baseline = Baseline(visits);
        var lesions = Lesions(rows, baseline < 0 ? null : visits[baseline]);
        var readings = new LesionReadings(subject, assessor, lesions, findings);
        var course = new LesionCourse(subject, assessor, lesions, [.. visits.Select(readings.Of)], baseline);
        new LesionSelection(course, visits, findings).Check();
        return course;
    }

    private List<DatedVisit> Ordered(List<DatedVisit> visits)
    {
        if (visits.Any(visit => visit.Day is null))
        {
            return visits.All(visit => visit.Number is not null)
                ? [.. visits.OrderBy(visit => visit.Number)]
                : [.. visits.OrderBy(visit => visit.Time.ToString(), StringComparer.Ordinal)];
        }

        List<DatedVisit> ordered = [.. visits.OrderBy(visit => visit.Day).ThenBy(visit => visit.Number)];
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.Number > pair.Second.Number))
        {
            Say(FindingCodes.VisitOrder, $"Assessment {earlier.Label} of subject {subject} ({assessor}) is dated before {later.Label}.", earlier.Source);
        }

        return ordered;
    }

    private int Baseline(List<DatedVisit> visits)
    {
        if (visits.Any(visit => visit.Day is null))
        {
            return 0;
        }

        var baseline = visits.FindLastIndex(visit => visit.Day <= 0 && !visits.Exists(other => other.Number < visit.Number && other.Day > visit.Day));
        if (baseline < 0)
        {
            Say(FindingCodes.BaselineMissing, $"Subject {subject} ({assessor}) has no assessment at or before origin; the first is {visits[0].Label}.", visits[0].Source);
            return -1;
        }

        foreach (var before in visits.Take(baseline))
        {
            Say(FindingCodes.BeforeBaseline, $"Assessment {before.Label} of subject {subject} ({assessor}) is dated before baseline {visits[baseline].Label}.", before.Source);
        }

        foreach (var misdated in visits.Skip(baseline + 1).Where(visit => visit.Day <= 0))
        {
            Say(FindingCodes.BeforeBaseline, $"Assessment {misdated.Label} of subject {subject} ({assessor}) is dated before treatment.", misdated.Source);
        }

        if (visits[baseline].Day < -OldestBaselineDays)
        {
            Say(
                FindingCodes.BaselineOld,
                FormattableString.Invariant($"Baseline {visits[baseline].Label} of subject {subject} ({assessor}) lies {-visits[baseline].Day} days before origin."),
                visits[baseline].Source);
        }

        return baseline;
    }

    private List<FollowedLesion> Lesions(IReadOnlyList<DatedLesion> rows, DatedVisit? baseline)
    {
        var known = baseline?.Rows.Select(row => row.Row.Lesion).ToHashSet(StringComparer.Ordinal);
        var lesions = new List<FollowedLesion>();
        foreach (var group in rows.GroupBy(row => row.Row.Lesion))
        {
            var first = group.First();
            if (group.FirstOrDefault(row => row.Row.Role != first.Row.Role) is { } changed)
            {
                Say(FindingCodes.RoleChanged, $"Lesion {group.Key} of subject {subject} ({assessor}) is {first.Row.Role} and, at {At(changed)}, {changed.Row.Role}.", changed.Row.Source);
            }

            if (known is null || known.Contains(group.Key) || first.Row.Role == LesionRole.New)
            {
                lesions.Add(new(group.Key, first.Row.Role, first.Row.Site, first.Row.Nodal || Organs.IsNode(first.Row.Site)));
            }
            else if (first.Parent is null || !known.Contains(first.Parent))
            {
                Say(FindingCodes.NotAtBaseline, $"Lesion {group.Key} of subject {subject} ({assessor}) appears first at {At(first)}.", first.Row.Source);
            }
        }

        return lesions;
    }

    private static string At(DatedLesion row) => row.Row.Visit ?? row.Row.Time.ToString();

    private void Say(FindingCode code, string message, SourceLine source) => findings.Add(new(code, message, source.At()));
}
