namespace Tidemark.Response.Recist;

/// <summary>New lesions of a time point (RECIST 1.1, section 4.3.5).</summary>
internal static class NewLesions
{
    /// <summary>What a time point shows.</summary>
    public static NewLesionFinding At(LesionCourse course, int visit)
    {
        var found = NewLesionFinding.None;
        for (var k = 0; k < course.Lesions.Count; k++)
        {
            if (course.Lesions[k].Role == LesionRole.New && Of(course, k, visit) is var finding && finding > found)
            {
                found = finding;
            }
        }

        return found;
    }

    /// <summary>What a time point shows of one lesion. A new node needs a short axis of 10 mm.</summary>
    public static NewLesionFinding Of(LesionCourse course, int lesion, int visit)
    {
        var reading = course.Visits[visit].Readings[lesion];
        if (reading.State == LesionState.Equivocal)
        {
            return ConfirmedAt(course, lesion, visit) >= 0 ? NewLesionFinding.ConfirmedLater : NewLesionFinding.Equivocal;
        }

        return course.Lesions[lesion].IsDiseased(reading) ? NewLesionFinding.Unequivocal : NewLesionFinding.None;
    }

    /// <summary>Index of the later time point that confirms an equivocal lesion; -1 where none does.</summary>
    public static int ConfirmedAt(LesionCourse course, int lesion, int visit)
    {
        for (var later = visit + 1; later < course.Visits.Count; later++)
        {
            if (course.Lesions[lesion].IsDiseased(course.Visits[later].Readings[lesion]))
            {
                return later;
            }
        }

        return -1;
    }
}
