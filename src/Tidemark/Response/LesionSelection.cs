namespace Tidemark.Response;

/// <summary>Whether the lesions chosen at baseline can be what they are: measurable, at most five, at most two in an organ.</summary>
internal sealed class LesionSelection(LesionCourse course, IReadOnlyList<DatedVisit> visits, List<Finding> findings)
{
    /// <summary>Target lesions at most.</summary>
    public const int MostTargets = 5;

    /// <summary>Target lesions of one organ at most.</summary>
    public const int MostInOrgan = 2;

    private const decimal LeastTarget = 10;
    private const decimal LeastNode = 15;

    public void Check()
    {
        if (course.Baseline < 0)
        {
            return;
        }

        var targets = course.Lesions.Where(lesion => lesion.Role == LesionRole.Target).ToList();
        foreach (var lesion in targets)
        {
            CheckSize(lesion);
        }

        if (targets.Count > MostTargets)
        {
            Say(FindingCodes.TooManyTargets, $"Subject {course.Subject} ({course.Assessor}) has {targets.Count} target lesions at {Label}: {Names(targets)}.", targets[MostTargets]);
        }

        var crowded = targets.GroupBy(lesion => Organs.Of(lesion.Site, lesion.Nodal)).Where(organ => organ.Key.Length > 0 && organ.Count() > MostInOrgan);
        foreach (var organ in crowded)
        {
            Say(FindingCodes.TooManyInOrgan, $"Subject {course.Subject} ({course.Assessor}) has {organ.Count()} target lesions in {organ.Key} at {Label}: {Names(organ)}.", organ.ElementAt(MostInOrgan));
        }
    }

    private string Label => visits[course.Baseline].Label;

    private void CheckSize(FollowedLesion lesion)
    {
        var reading = course.Visits[course.Baseline].Readings[course.Lesions.ToList().IndexOf(lesion)];
        if (reading.Size is not { } size)
        {
            Say(FindingCodes.BaselineIncomplete, $"Target lesion {lesion.Id} of subject {course.Subject} ({course.Assessor}) has no diameter at {Label}.", lesion);
        }
        else if (size < (lesion.Nodal ? LeastNode : LeastTarget))
        {
            var (code, what) = lesion.Nodal ? (FindingCodes.TargetNodeTooSmall, "Target node") : (FindingCodes.TargetTooSmall, "Target lesion");
            Say(code, FormattableString.Invariant($"{what} {lesion.Id} of subject {course.Subject} ({course.Assessor}) has {size} mm at {Label}."), lesion);
        }
    }

    private static string Names(IEnumerable<FollowedLesion> lesions) => string.Join(", ", lesions.Select(lesion => lesion.Id));

    private void Say(FindingCode code, string message, FollowedLesion lesion) =>
        findings.Add(new(code, message, visits[course.Baseline].Rows.First(row => row.Row.Lesion == lesion.Id).Row.Source.At("diameter")));
}
