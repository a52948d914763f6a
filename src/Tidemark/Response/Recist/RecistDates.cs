namespace Tidemark.Response.Recist;

/// <summary>
/// The day of progression where the scans of one time point were made on several days: the scan that showed a new lesion or
/// non-target progression, the earliest of them; the last scan of the measured set where the sum shows it (FDA 2018, Appendix 3).
/// </summary>
internal static class RecistDates
{
    public static (TimePoint Time, double? Day) OfProgression(RecistAssessment assessment, IReadOnlyList<(TimePoint Time, double? Day)> scans)
    {
        var lesions = assessment.Course.Lesions;
        var readings = assessment.Visit.Readings;
        var shown = Enumerable.Range(0, lesions.Count)
            .Where(k => lesions[k].Role == LesionRole.New
                ? assessment.HasNewLesion && (lesions[k].IsDiseased(readings[k]) || readings[k].State == LesionState.Equivocal)
                : lesions[k].Role == LesionRole.NonTarget && readings[k].State == LesionState.Progressed)
            .Select(k => scans[k])
            .ToList();
        if (assessment.Target == OverallResponse.PD)
        {
            shown.Add(Enumerable.Range(0, lesions.Count)
                .Where(k => lesions[k].Role == LesionRole.Target && readings[k].Size is not null)
                .Select(k => scans[k])
                .MaxBy(scan => scan.Day));
        }

        return shown.Count == 0 ? (assessment.Visit.Time, assessment.Visit.Day) : shown.MinBy(scan => scan.Day);
    }
}
