using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Analysis.Endpoints;

/// <summary>
/// From rows of lesions to responses, best overall response and endpoints, for each subject and assessor. The reader's own call
/// stands beside each derived response; where they differ that is a finding and neither is overwritten. Theory: docs/theory/recist.md.
/// </summary>
public static class DerivedResponses
{
    /// <summary>Derives everything.</summary>
    /// <param name="lesions">Rows of lesions.</param>
    /// <param name="calls">Readers' own calls; may be empty.</param>
    /// <param name="subjects">Start and death by subject; a subject may be missing.</param>
    /// <param name="enrolled">Subjects who count for every assessor even where nobody assessed them; may be empty.</param>
    /// <param name="settings">Parameters of the protocol.</param>
    /// <param name="progressionFreeSurvival">Events and censoring of PFS; duration of response takes the same rules.</param>
    /// <returns>One course for each subject and assessor, in the order of the rows.</returns>
    public static Outcome<IReadOnlyList<DerivedCourse>> From(
        IReadOnlyList<LesionMeasurement> lesions,
        IReadOnlyList<TumorAssessment> calls,
        IReadOnlyDictionary<string, SubjectTimes> subjects,
        IReadOnlyList<string> enrolled,
        ResponseSettings settings,
        EndpointDefinition progressionFreeSurvival)
    {
        ArgumentNullException.ThrowIfNull(lesions);
        ArgumentNullException.ThrowIfNull(calls);
        ArgumentNullException.ThrowIfNull(settings);
        var findings = new List<Finding>();
        var days = new ScanDays(subjects, lesions, findings);
        var courses = LesionCourses.From(lesions, days.Of);
        findings.AddRange(courses.Findings);
        var criteria = new Recist11(new RecistSwitches(settings.PartialResponseContinues));
        var own = calls.ToLookup(call => (call.Subject, new Assessor(call.Evaluator, call.EvaluatorId)));
        var judged = courses.Value!.ToLookup(course => (course.Subject, course.Assessor));
        var judge = new CourseJudge(days, subjects, settings, progressionFreeSurvival, findings);
        var assessed = judged.Select(group => group.Key).Concat(own.Select(group => group.Key)).Distinct().ToList();
        var assessors = assessed.Select(key => key.Item2).Distinct().DefaultIfEmpty(new Assessor(null)).ToList();
        var derived = assessed
            .Concat(enrolled.SelectMany(subject => assessors.Select(assessor => (subject, assessor))))
            .Distinct()
            .Select(key => judge.Judge(key.Item1, key.Item2, judged[key].FirstOrDefault(), criteria, [.. own[key]]))
            .ToList();
        if (derived.Exists(course => subjects.GetValueOrDefault(course.Subject) is not { DeathKnown: true }))
        {
            findings.Add(new(FindingCodes.DeathUnknown, "Progression-free survival counts progression alone.", Where.Nowhere));
        }

        return new(derived, findings);
    }
}
