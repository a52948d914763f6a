using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Builds each subject's tumor course.</summary>
internal sealed class ResponseCourses(AnalysisContext context, TumorResponse plan)
{
    private readonly ILookup<string, TumorRow> scans = context.Data.Tumors.ToLookup(row => row.Subject, StringComparer.Ordinal);

    private readonly ILookup<string, BiomarkerRow> samples = context.Data.Biomarkers
        .Where(row => plan.Analyte is null || row.Analyte == plan.Analyte)
        .ToLookup(row => row.Subject, StringComparer.Ordinal);

    private readonly Func<SubjectRow, (EarlyChange? Change, string? Reason)>? change =
        plan is { Analyte: { } analyte, Visit: { } visit } ? EarlyChanges.Finder(context, analyte, visit) : null;

    public IReadOnlyList<ResponseCourse> Of(IReadOnlyList<SubjectRow> people) => [.. people.Select(Course)];

    private ResponseCourse Course(SubjectRow subject)
    {
        var own = scans[subject.Id].Where(scan => scan.Day > 0).ToList();
        var counted = own.Where(scan => !(scan.Day > subject.ProgressionDay) && !(scan.Day > subject.NewTherapyDay)).ToList();
        var responded = subject.ResponseDay;
        var marker = change?.Invoke(subject).Change;
        var ended = Min(subject.ProgressionDay, subject.DeathDay);
        double? lastScan = counted.Count == 0 ? null : counted[^1].Day;
        return new ResponseCourse
        {
            Subject = subject.Id,
            Regimen = subject.Subject.Regimen,
            Best = subject.BestResponse,
            Confirmed = subject.ConfirmedBestResponse,
            BestPercent = counted.Min(scan => scan.PercentChange),
            MarkerPercent = marker?.PercentChange,
            MarkerCensored = marker?.Censored ?? false,
            Scans = [.. own.Select(scan => new ScanPoint(scan.Day, scan.PercentChange, scan.Response, scan.NewLesion, scan.Source.Source))],
            SampleDays = [.. samples[subject.Id].Select(row => row.Day).Distinct()],
            ResponseDay = responded,
            ProgressionDay = subject.ProgressionDay,
            DeathDay = subject.DeathDay,
            StopDay = subject.StopDay,
            LastDay = Math.Max(subject.LastContactDay ?? 0, 0),
            DurationDays = responded is null ? null : (ended ?? lastScan) - responded,
            DurationEnded = ended is not null,
        };
    }

    private static double? Min(double? first, double? second) => new[] { first, second }.Min();
}
