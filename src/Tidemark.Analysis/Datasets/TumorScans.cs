using Tidemark.Analysis.Endpoints;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Response.Recist;
using Tidemark.Study;

namespace Tidemark.Analysis.Datasets;

/// <summary>Joins the readers' rows to the responses derived from lesions; where they differ that is a finding and neither is overwritten.</summary>
internal sealed class TumorScans(DataCut cut, ResponseSettings settings, SubjectClock clock)
{
    internal IEnumerable<TumorScan> Join(IReadOnlyList<TumorAssessment> calls, IReadOnlyList<LesionMeasurement> lesions)
    {
        var visits = Derive(lesions).ToLookup(visit => (visit.Course.Subject, visit.Visit.Time.ToString()));
        var taken = new HashSet<LesionVisit>(ReferenceEqualityComparer.Instance);
        var scans = new List<TumorScan>();
        foreach (var call in calls)
        {
            var (day, imputed) = DayOf(call.Subject, call.Time, call.Source);
            var visit = visits[(call.Subject, call.Time.ToString())].FirstOrDefault(visit => visit.Course.Assessor.Evaluator == call.Evaluator || call.Evaluator is null);
            if (visit is not null)
            {
                taken.Add(visit.Visit);
                Compare(call, visit);
            }

            if (day is { } counted)
            {
                scans.Add(new TumorScan(call, counted, imputed, visit?.Sum, visit?.Derived));
            }
        }

        var sources = lesions.ToLookup(lesion => (lesion.Subject, lesion.Time.ToString()), lesion => lesion.Source);
        foreach (var visit in visits.SelectMany(group => group).Where(visit => visit.Visit.Day is not null && !taken.Contains(visit.Visit)))
        {
            var (subject, time) = (visit.Course.Subject, visit.Visit.Time);
            var row = new TumorAssessment(subject, time, visit.Course.Assessor.Evaluator, null, null, null, null, sources[(subject, time.ToString())].First());
            scans.Add(new TumorScan(row, visit.Visit.Day!.Value, visit.Visit.DayImputed, visit.Sum, visit.Derived));
        }

        return scans;
    }

    private List<DerivedVisit> Derive(IReadOnlyList<LesionMeasurement> lesions)
    {
        var known = lesions.Where(row => clock.Find(row.Subject, row.Source) is not null && DayOf(row.Subject, row.Time, row.Source).Day is not null);
        var courses = LesionCourses.From(known, row => DayOf(row.Subject, row.Time, row.Source) is var (day, imputed) ? new DayOfScan(day, imputed) : default);
        clock.Tell(courses.Findings);
        var criteria = new Recist11(new RecistSwitches(settings.PartialResponseContinues));
        var markers = new NormalMarkers(cut, settings, clock);
        return courses.Value!.Select(markers.Mark).SelectMany(course =>
        {
            var derived = criteria.Derive(course).ToDictionary(assessment => assessment.VisitIndex);
            return course.Visits.Select((visit, k) => new DerivedVisit(course, visit, derived.GetValueOrDefault(k)));
        }).ToList();
    }

    private (double? Day, bool Imputed) DayOf(string subject, TimePoint time, SourceLine source)
    {
        var complete = PartialDates.Complete(time);
        var day = clock.Day(subject, complete, source);
        var imputed = time.Kind == TimePointKind.PartialDate && day is not null;
        if (imputed)
        {
            clock.Say(FindingCodes.DateCompleted, $"Assessment {time} of subject {subject} counts as {complete} ({PartialDates.LastDay}).", source);
        }

        return (day, imputed);
    }

    private void Compare(TumorAssessment call, DerivedVisit visit)
    {
        if (call.Response is { } own && visit.Derived is { } derived && own != derived.Overall)
        {
            clock.Say(FindingCodes.ReaderDisagrees, $"Subject {call.Subject} at {call.Time}: the reader calls {ResponseWords.Of(own)}, derived is {derived.Explain()}.", call.Source);
        }
        else if (call.SumOfDiametersMillimeters is { } entered && visit.Sum is { } sum && entered != sum)
        {
            clock.Say(FindingCodes.ReaderDisagrees, FormattableString.Invariant($"Subject {call.Subject} at {call.Time}: the sum as entered is {entered:0.##} mm, of the lesions {sum:0.##} mm."), call.Source);
        }
    }

    private sealed record DerivedVisit(LesionCourse Course, LesionVisit Visit, RecistAssessment? Derived)
    {
        /// <summary>Sum of all targets; null where there is none or one is missing.</summary>
        internal decimal? Sum
        {
            get
            {
                var sizes = Course.Lesions.Select((lesion, k) => (lesion, Visit.Readings[k].Size)).Where(pair => pair.lesion.Role == LesionRole.Target).ToList();
                return sizes.Count == 0 || sizes.Exists(pair => pair.Size is null) ? null : sizes.Sum(pair => pair.Size);
            }
        }
    }
}
