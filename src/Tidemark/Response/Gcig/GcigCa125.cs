namespace Tidemark.Response.Gcig;

/// <summary>
/// CA-125 criteria of the Gynecologic Cancer InterGroup (Rustin et al., Int J Gynecol Cancer 2011;21:419-423): response is a fall of
/// at least 50 % from an elevated pre-treatment value, held for 28 days; progression a rise to twice the upper limit, or twice the
/// nadir where the marker never was normal, on two occasions a week apart, dated at the first. Theory: docs/theory/recist.md.
/// </summary>
/// <remarks>Only where CA-125 is not the marker under study: a marker never judges the response it is set against.</remarks>
public sealed class GcigCa125 : IResponseCriteria<MarkerCourse, GcigAssessment>
{
    /// <summary>A pre-treatment value may be this old, in days.</summary>
    public const double PretreatmentDays = 14;

    /// <summary>A response must hold this long, in days.</summary>
    public const double ConfirmationDays = 28;

    /// <summary>Progression must be seen again after this long, in days.</summary>
    public const double ProgressionDays = 7;

    /// <inheritdoc/>
    public string Name => "GCIG CA-125";

    /// <summary>One assessment for each value after origin.</summary>
    public IReadOnlyList<GcigAssessment> Derive(MarkerCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var first = course.Values.LastOrDefault(value => value is { Day: <= 0, Value: not null });
        var after = course.Values.Where(value => value.Day > 0).ToList();
        var nadir = first?.Value;
        var normalized = false;
        var derived = new List<GcigAssessment>();
        for (var k = 0; k < after.Count; k++)
        {
            derived.Add(Judge(course, first, after, k, nadir, normalized));
            if (Usable(course, after[k]) is { } value)
            {
                nadir = nadir is { } least ? Math.Min(least, value) : value;
                normalized |= value <= course.UpperLimitOfNormal;
            }
        }

        return derived;
    }

    private static GcigAssessment Judge(MarkerCourse course, MarkerValue? first, List<MarkerValue> after, int k, decimal? nadir, bool normalized)
    {
        var limit = course.UpperLimitOfNormal;
        var elevated = first?.Value > limit;
        var floor = elevated && !normalized ? 2 * nadir : 2 * limit;
        var assessment = new GcigAssessment(course, after[k], first?.Value, nadir, floor);
        if (Usable(course, after[k]) is not { } value || first?.Value is not { } before)
        {
            return assessment;
        }

        var rises = value >= floor && Seen(course, after, k, ProgressionDays, later => later >= floor);
        var evaluable = before >= 2 * limit && first.Day >= -PretreatmentDays;
        var fell = evaluable && 2 * value <= before;
        var held = fell && Seen(course, after, k, ConfirmationDays, later => 2 * later <= before && later <= value * 1.1m);
        return assessment with
        {
            Response = rises ? GcigResponse.Progression
                : held && value <= limit ? GcigResponse.ResponseNormalized
                : held ? GcigResponse.Response
                : GcigResponse.NeitherResponseNorProgression,
            Halved = fell,
            Evaluable = evaluable,
        };
    }

    /// <summary>True where a value so many days later shows it too and none between contradicts.</summary>
    private static bool Seen(MarkerCourse course, List<MarkerValue> after, int k, double days, Func<decimal, bool> shows)
    {
        foreach (var later in after.Skip(k + 1))
        {
            if (Usable(course, later) is not { } value)
            {
                continue;
            }

            if (!shows(value))
            {
                return false;
            }

            if (later.Day - after[k].Day >= days)
            {
                return true;
            }
        }

        return false;
    }

    private static decimal? Usable(MarkerCourse course, MarkerValue value) => value.Day >= course.MouseAntibodiesFromDay ? null : value.Value;
}
