using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Endpoints;

/// <summary>Derived responses as the result that waterfall, spider and swimmer are drawn from: the same as an analysis of a study gives.</summary>
public static class ResponseCourseOf
{
    /// <summary>One result for each assessor.</summary>
    public static IReadOnlyList<TumorResponseResult> Assessors(IReadOnlyList<DerivedCourse> courses)
    {
        ArgumentNullException.ThrowIfNull(courses);
        return [.. courses.GroupBy(course => course.Assessor).Select((group, k) => new TumorResponseResult
        {
            Plan = new TumorResponse { Id = FormattableString.Invariant($"assessor-{k + 1}"), Title = group.Key.ToString() },
            N = group.Count(),
            Courses = [.. group.Select(Of)],
        })];
    }

    private static ResponseCourse Of(DerivedCourse course)
    {
        var days = course.Assessments.Where(assessment => assessment.Day > 0).ToList();
        var survival = course.ProgressionFreeSurvival;
        return new ResponseCourse
        {
            Subject = course.Subject,
            Best = course.Best.Response,
            Confirmed = course.Confirmed.Response,
            BestPercent = (double?)course.BestPercentChange,
            Scans = [.. days.Select(assessment => new ScanPoint(
                assessment.Day!.Value,
                assessment.Derived is { Complete: true } derived ? (double?)derived.PercentFromBaseline : null,
                assessment.Derived?.Overall ?? assessment.Call?.Response,
                assessment.Derived is { HasNewLesion: true },
                assessment.Call?.Source ?? new SourceLine("", 0)))],
            ResponseDay = course.TimeToResponse,
            ProgressionDay = survival is { Event: true, Reason: EndpointReason.Progression } ? survival.Days : null,
            DeathDay = survival is { Event: true, Reason: EndpointReason.Death } ? survival.Days : null,
            LastDay = Math.Max(days.Count == 0 ? 0 : days[^1].Day!.Value, survival?.Days ?? 0),
            DurationDays = course.DurationOfResponse?.Days,
            DurationEnded = course.DurationOfResponse?.Event ?? false,
        };
    }
}
