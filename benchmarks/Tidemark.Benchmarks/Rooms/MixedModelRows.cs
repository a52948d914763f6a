using Tidemark.Statistics.MixedModels;

namespace Tidemark.Benchmarks.Rooms;

/// <summary>Mixed models against lme4, lmerTest and pbkrtest.</summary>
internal static class MixedModelRows
{
    public static IEnumerable<Comparison> All(FoundingStudy study) =>
    [
        Row(study, 50, "fit", DegreesOfFreedom.Satterthwaite, "lme4", 20),
        Row(study, 1000, "fit", DegreesOfFreedom.Satterthwaite, "lme4", 20),
        Row(study, 10_000, "fit", DegreesOfFreedom.Satterthwaite, "lme4", 20),
        Row(study, 50, "Satterthwaite", DegreesOfFreedom.Satterthwaite, "lmerTest", null),
        Row(study, 1000, "Satterthwaite", DegreesOfFreedom.Satterthwaite, "lmerTest", 20),
        Row(study, 50, "Kenward-Roger", DegreesOfFreedom.KenwardRoger, "pbkrtest", 50),
        Row(study, 1000, "Kenward-Roger", DegreesOfFreedom.KenwardRoger, "pbkrtest", 50),
    ];

    private static Comparison Row(FoundingStudy study, int subjects, string what, DegreesOfFreedom df, string package, double? target)
    {
        var course = new Lazy<Course>(() => new(subjects));
        return Comparison.InProcess(
            $"Mixed model, {subjects} x 8 visits, random slope, REML, {what} ({package})",
            () => course.Value.Fit(df),
            "lmm.R",
            () => [course.Value.Save(study.Output($"course-{subjects}.csv")), what]) with
        { Target = target };
    }
}
