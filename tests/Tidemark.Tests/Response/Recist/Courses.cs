using System.Globalization;
using Tidemark.Response;

namespace Tidemark.Tests.Response.Recist;

/// <summary>
/// Short notation of courses: one line for each lesion, <c>T1 60 42</c>, <c>N:T2 20 9</c> (node), <c>NT1 pres abs</c>, <c>NEW1 - 12</c>.
/// Values: a diameter in mm, <c>small</c>, <c>abs</c>, <c>pres</c>, <c>prog</c>, <c>eq</c>, <c>merged</c>, <c>-</c> for missing; the first is baseline.
/// </summary>
internal static class Courses
{
    private const double DaysBetween = 42;

    public static LesionCourse Of(params string[] lines)
    {
        var rows = lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var lesions = rows.Select(row => Lesion(row[0])).ToList();
        var visits = Enumerable.Range(0, rows.Max(row => row.Length) - 1)
            .Select(k => new LesionVisit(
                TimePoint.DaysAfterOrigin(k * DaysBetween), k * DaysBetween, [.. rows.Select(row => k + 1 < row.Length ? Reading(row[k + 1]) : default)])
            {
                Name = k == 0 ? "baseline" : string.Create(CultureInfo.InvariantCulture, $"cycle {2 * k}"),
            })
            .ToList();
        return new LesionCourse("001", new Assessor("INVESTIGATOR"), lesions, visits, 0);
    }

    private static FollowedLesion Lesion(string name)
    {
        var nodal = name.StartsWith("N:", StringComparison.Ordinal);
        var id = nodal ? name[2..] : name;
        var role = id.StartsWith("NEW", StringComparison.Ordinal) ? LesionRole.New
            : id.StartsWith("NT", StringComparison.Ordinal) ? LesionRole.NonTarget : LesionRole.Target;
        return new(id, role, nodal ? "lymph node" : "liver", nodal);
    }

    private static LesionReading Reading(string value) => value switch
    {
        "-" => default,
        "small" => new(LesionState.TooSmall),
        "abs" => new(LesionState.Absent),
        "pres" => new(LesionState.Present),
        "prog" => new(LesionState.Progressed),
        "eq" => new(LesionState.Equivocal),
        "merged" => new(LesionState.Merged),
        _ => LesionReading.Of(decimal.Parse(value, CultureInfo.InvariantCulture)),
    };
}
