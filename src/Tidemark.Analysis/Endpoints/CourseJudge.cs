using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Analysis.Endpoints;

/// <summary>Judges one subject as one assessor read it.</summary>
internal sealed class CourseJudge(
    ScanDays days, IReadOnlyDictionary<string, SubjectTimes> subjects, ResponseSettings settings, EndpointDefinition endpoint, List<Finding> findings)
{
    private bool ReaderFirst => settings.Use == ResponseUse.Reader;

    public DerivedCourse Judge(string subject, Assessor assessor, LesionCourse? lesions, Recist11 criteria, List<TumorAssessment> calls)
    {
        var assessments = Assessments(subject, lesions is null ? [] : criteria.Derive(lesions), calls, lesions);
        foreach (var differing in assessments.Where(assessment => assessment.Disagree))
        {
            findings.Add(new(
                FindingCodes.ReaderDisagrees,
                $"Subject {subject} ({assessor}) at {differing.Derived!.Visit.Label}: the reader calls {ResponseWords.Of(differing.Call!.Response!.Value)}, derived is {differing.Derived.Explain()}.",
                differing.Call.Source.At("response")));
        }

        var timed = Timed(assessments);
        var newTherapy = days.Count(subject, subjects.GetValueOrDefault(subject)?.NewTherapy);
        var course = Course(subject, assessor, assessments, lesions, calls, newTherapy);
        var responded = BestOverallResponse.ResponseDay(timed, settings, newTherapy, settings.ConfirmationRequired);
        var rules = new EndpointRules(endpoint, settings);
        var counted = BestOverallResponse.CountedCalls(timed, newTherapy);
        return new DerivedCourse
        {
            Subject = subject,
            Assessor = assessor,
            Lesions = lesions,
            Assessments = assessments,
            Best = BestResponse.Of(timed, settings, newTherapy, confirmed: false),
            Confirmed = BestResponse.Of(timed, settings, newTherapy, confirmed: true),
            ProgressionFreeSurvival = rules.Apply(course),
            TimeToResponse = responded,
            DurationOfResponse = responded is { } start ? rules.Apply(course.From(start)) : null,
            BestPercentChange = Depth(assessments, course.ProgressionDay, newTherapy),
            LastStableDay = counted.Where(call => call.Response is not (OverallResponse.PD or OverallResponse.NE)).Select(call => (double?)call.Day).LastOrDefault(),
        };
    }

    private List<DerivedAssessment> Assessments(string subject, IReadOnlyList<RecistAssessment> derived, List<TumorAssessment> calls, LesionCourse? lesions)
    {
        var left = calls.Where(call => call.Response is not null).ToList();
        var both = new List<DerivedAssessment>();
        foreach (var assessment in derived)
        {
            var call = left.Find(call => IsNamed(call, assessment.Visit)) ?? left.Find(call => IsOf(call, assessment.Visit));
            if (call is not null)
            {
                left.Remove(call);
            }

            both.Add(new(assessment, call, assessment.Time, assessment.Day));
        }

        var baseline = lesions is { Baseline: >= 0 } ? lesions.Visits[lesions.Baseline] : null;
        both.AddRange(left.Where(call => baseline is null || !IsOf(call, baseline)).Select(call => new DerivedAssessment(null, call, call.Time, days.Count(subject, call.Time, call.Source))));
        return [.. both.OrderBy(assessment => assessment.Day ?? double.MaxValue)];
    }

    private static bool IsNamed(TumorAssessment call, LesionVisit visit) => call.Visit is not null && call.Visit == visit.Name;

    private static bool IsOf(TumorAssessment call, LesionVisit visit) => IsNamed(call, visit) || call.Time.ToString() == visit.Time.ToString();

    private List<TimedResponse> Timed(List<DerivedAssessment> assessments) =>
    [
        .. assessments
            .Where(assessment => assessment.Day is not null && assessment.Used(ReaderFirst) is not null)
            .Select(assessment => new TimedResponse(
                assessment.Day!.Value,
                assessment.Derived is { CompleteNotShownAgain: true } ? OverallResponse.NE : assessment.Used(ReaderFirst)!.Value)),
    ];

    private EndpointCourse Course(
        string subject, Assessor assessor, List<DerivedAssessment> assessments, LesionCourse? lesions, List<TumorAssessment> calls, double? newTherapy)
    {
        var person = subjects.GetValueOrDefault(subject);
        var death = days.Count(subject, person?.Death);
        foreach (var late in assessments.Where(assessment => assessment.Day > death))
        {
            var source = late.Call?.Source.At() ?? Where.Nowhere;
            findings.Add(new(FindingCodes.AfterDeath, $"The assessment {late.Derived?.Visit.Label ?? late.Time.ToString()} of subject {subject} ({assessor}) is dated after death ({person!.Death}).", source));
        }

        var progression = assessments.Where(assessment => assessment.Day > 0 && assessment.Used(ReaderFirst) == OverallResponse.PD).Min(assessment => assessment.Day);
        return new EndpointCourse
        {
            Subject = subject,
            Assessments = [.. assessments.Where(assessment => assessment.Day is not null).Select(assessment => new AssessedDay(assessment.Day!.Value, assessment.Used(ReaderFirst) is { } response && response != OverallResponse.NE))],
            HasBaseline = lesions is null ? calls.Count > 0 : HasWholeBaseline(lesions),
            ProgressionDay = progression,
            ProgressedOnScan = progression is not null,
            DeathDay = death,
            DeathKnown = person?.DeathKnown ?? false,
            NewTherapyDay = newTherapy,
            ImputedDays = assessments.Where(assessment => assessment is { Day: not null, Derived.Visit.DayImputed: true }).Select(assessment => assessment.Day!.Value).ToHashSet(),
        };
    }

    /// <summary>FDA 2018, Appendix 3, Table A: a baseline that lacks a target is as none.</summary>
    private static bool HasWholeBaseline(LesionCourse lesions) => lesions.Baseline >= 0
        && !lesions.Lesions.Where((lesion, k) => lesion.Role == LesionRole.Target && lesions.Visits[lesions.Baseline].Readings[k].Size is null).Any();

    private static decimal? Depth(List<DerivedAssessment> assessments, double? progression, double? newTherapy) => assessments
        .Where(assessment => assessment.Derived is { Complete: true } && assessment.Day > 0 && !(assessment.Day > progression) && !(assessment.Day > newTherapy))
        .Min(assessment => assessment.Derived!.PercentFromBaseline);
}
