namespace Tidemark.Response.Recist;

/// <summary>
/// RECIST 1.1 (Eisenhauer et al., Eur J Cancer 2009;45:228-247) in decimal arithmetic: 30 %, 20 % and 5 mm are inclusive and
/// 60 -> 42 mm is a partial response. Theory: docs/theory/recist.md.
/// </summary>
public sealed class Recist11(RecistSwitches switches) : IResponseCriteria<LesionCourse, RecistAssessment>
{
    /// <summary>With the default switches.</summary>
    public Recist11()
        : this(RecistSwitches.Default)
    {
    }

    /// <inheritdoc/>
    public string Name => "RECIST 1.1";

    /// <summary>One assessment for each time point after baseline; without baseline, for each time point.</summary>
    public IReadOnlyList<RecistAssessment> Derive(LesionCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var walk = new RecistWalk(course, switches);
        var derived = new RecistAssessment[course.Visits.Count - course.Baseline - 1];
        for (var k = 0; k < derived.Length; k++)
        {
            derived[k] = walk.Step(course.Baseline + 1 + k);
        }

        return derived;
    }
}
