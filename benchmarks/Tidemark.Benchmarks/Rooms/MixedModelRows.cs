namespace Tidemark.Benchmarks.Rooms;

/// <summary>Mixed models against lme4, lmerTest and pbkrtest.</summary>
internal static class MixedModelRows
{
    private static readonly int[] SubjectCounts = [50, 1000];

    public static IEnumerable<Comparison> All(FoundingStudy study) => SubjectCounts.Select(subjects =>
    {
        var course = new Lazy<Course>(() => new(subjects));
        return Comparison.InProcess(
            $"Mixed model, {subjects} x 8 visits, random slope, Satterthwaite (lmerTest)",
            () => course.Value.Fit(),
            "lmm.R",
            () => [course.Value.Save(study.Output($"course-{subjects}.csv"))]);
    });
}
