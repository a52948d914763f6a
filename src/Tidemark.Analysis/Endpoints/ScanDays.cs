using Tidemark.Response;

namespace Tidemark.Analysis.Endpoints;

/// <summary>
/// Counts the days of scans from each subject's start; where it is not known from the study day, and where that is not known
/// either from the subject's first assessment, which is said.
/// </summary>
internal sealed class ScanDays
{
    private readonly IReadOnlyDictionary<string, SubjectTimes> subjects;
    private readonly Dictionary<string, TimePoint> firstScans;
    private readonly List<Finding> findings;
    private readonly HashSet<string> said = [];

    public ScanDays(IReadOnlyDictionary<string, SubjectTimes> subjects, IReadOnlyList<LesionMeasurement> lesions, List<Finding> findings)
    {
        (this.subjects, this.findings) = (subjects, findings);
        firstScans = lesions
            .Where(row => row.Time.Kind != TimePointKind.Elapsed)
            .GroupBy(row => row.Subject, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(row => PartialDates.Complete(row.Time)).MinBy(time => time.DaysSince(TimePoint.OnDate(DateOnly.MinValue))), StringComparer.Ordinal);
    }

    /// <summary>Day of a row of lesions.</summary>
    public DayOfScan Of(LesionMeasurement row)
    {
        if (row.Time.Kind == TimePointKind.Elapsed)
        {
            return new(Count(row.Subject, row.Time, row.Source));
        }

        var complete = PartialDates.Complete(row.Time);
        var imputed = row.Time.Kind == TimePointKind.PartialDate;
        if (StartOf(row.Subject) is null && row.StudyDay is { } study)
        {
            return new(study > 0 ? study - 1 : study);
        }

        if (imputed && said.Add($"{row.Subject}\n{row.Time}"))
        {
            findings.Add(new(FindingCodes.DateCompleted, $"Assessment {row.Time} of subject {row.Subject} counts as {complete} ({PartialDates.LastDay}).", row.Source.At()));
        }

        return new(Count(row.Subject, complete, row.Source), imputed);
    }

    /// <summary>Days from the subject's start; null where they cannot be counted.</summary>
    public double? Count(string subject, TimePoint time, SourceLine source)
    {
        if (time.Kind == TimePointKind.Elapsed)
        {
            return time.DaysSince(TimePoint.DaysAfterOrigin(0));
        }

        if (StartOf(subject) is { } start)
        {
            return PartialDates.Complete(time).DaysSince(start);
        }

        if (said.Add(subject))
        {
            findings.Add(new(FindingCodes.StartUnknown, $"Subject {subject}: days count from the first assessment.", source.At()));
        }

        return firstScans.TryGetValue(subject, out var first) ? PartialDates.Complete(time).DaysSince(first) : null;
    }

    /// <summary>Days of a time that no row is asked about.</summary>
    public double? Count(string subject, TimePoint? time) => time is not { } known ? null
        : StartOf(subject) is { } start ? PartialDates.Complete(known).DaysSince(start)
        : firstScans.TryGetValue(subject, out var first) ? PartialDates.Complete(known).DaysSince(first)
        : null;

    private TimePoint? StartOf(string subject) => subjects.GetValueOrDefault(subject)?.Start is { Kind: not TimePointKind.PartialDate } start ? start : null;
}
