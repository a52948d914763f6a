namespace Tidemark.Response;

/// <summary>
/// Puts rows of lesions together: one course for each subject and assessor, its time points in order, baseline found. What cannot
/// be is a finding that names subject, lesion and assessment; the rest is put together all the same.
/// </summary>
public static class LesionCourses
{
    /// <summary>Courses in the order their first rows stand.</summary>
    /// <param name="rows">Rows of any number of subjects and assessors, in any order.</param>
    /// <param name="day">Counts the days of a row from its subject's origin.</param>
    public static Outcome<IReadOnlyList<LesionCourse>> From(IEnumerable<LesionMeasurement> rows, Func<LesionMeasurement, DayOfScan> day)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(day);
        var findings = new List<Finding>();
        var courses = rows
            .GroupBy(row => (row.Subject, row.Evaluator, row.EvaluatorId))
            .Select(group => new CourseBuilder(group.Key.Subject, new Assessor(group.Key.Evaluator, group.Key.EvaluatorId), findings)
                .Build([.. group.Select(row => new DatedLesion(row, day(row)))]))
            .ToList();
        return new(courses, findings);
    }
}
