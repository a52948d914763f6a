using Tidemark.Simulation.Course;
using Tidemark.Simulation.Laws;
using Tidemark.Simulation.Therapy;
using Tidemark.Simulation.Tumors;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Serum;

/// <summary>Draws and measures the specimens of one woman: at baseline, and before the dose after cycles 2, 4 and 6.</summary>
internal sealed class Phlebotomy(CohortKind kind, CohortLaw law)
{
    private static readonly (int Cycle, string Visit)[] visits = [(2, "C2"), (4, "C4"), (6, "C6")];

    /// <summary>Standard deviation of one log result: ln(1 + CV²) summed over biology and assay.</summary>
    private readonly double noise = Math.Sqrt(
        Math.Log(1 + (law.Serum.WithinSubjectCv * law.Serum.WithinSubjectCv))
        + Math.Log(1 + (law.Serum.AnalyticalCv * law.Serum.AnalyticalCv)));

    /// <summary>Her specimens in order.</summary>
    /// <param name="shedding">The tumor that the share follows: her own, or another in the null cohort.</param>
    /// <param name="own">Her own tumor, by which she does well or badly.</param>
    /// <param name="doses">Doses given.</param>
    /// <param name="course">Her course; no specimen is due after progression, stop, death or loss.</param>
    /// <param name="measuring">Generator of levels and noise.</param>
    /// <param name="missing">Generator of skipped and spoiled specimens.</param>
    public List<Draw> Draw(
        TumorCourse shedding, TumorCourse own, IReadOnlyList<GivenDose> doses, FollowUpCourse course, SeededRandom measuring, SeededRandom missing)
    {
        var serum = new SerumCourse(law.Serum, shedding, measuring);
        var early = measuring.NextDouble() < 0.3 ? 1 + measuring.NextInt(3) : 0;
        var draws = new List<Draw> { Measure("BL", -early, serum.Level(0), true, measuring, missing) };
        foreach (var (cycle, visit) in visits)
        {
            if (doses.Count >= cycle && doses[cycle - 1].SampleDay <= LastDay(course))
            {
                var day = doses[cycle - 1].SampleDay;
                var level = serum.Level(day) * law.Serum.OnDrugFactor;
                draws.Add(Measure(visit, day, level, Taken(draws[0].TrueLevel, level, own, day, missing), measuring, missing));
            }
        }

        return draws;
    }

    private static int LastDay(FollowUpCourse course) => new[]
    {
        course.Progression ?? int.MaxValue,
        course.TreatmentEnd ?? int.MaxValue,
        (course.Death ?? int.MaxValue) - 1,
        course.Loss ?? int.MaxValue,
        (course.NewTherapy ?? int.MaxValue) - 1,
        course.Cut,
    }.Min();

    /// <summary>At random; in the trap cohort also by what the specimen would have shown.</summary>
    private bool Taken(double baseline, double level, TumorCourse own, int day, SeededRandom missing)
    {
        var (chance, dropout) = (missing.NextDouble(), missing.NextDouble());
        var smallest = Math.Min(1, Math.Min(own.Ratio(day / 2.0), own.Ratio(day * 0.75)));
        var badly = level > law.Sampling.RiseFactor * baseline || own.Ratio(day) > law.Sampling.RiseFactor * smallest;
        return chance >= law.Sampling.Missed && !(kind == CohortKind.Trap && badly && dropout < law.Sampling.SkippedWhenRising);
    }

    private Draw Measure(string visit, int day, double level, bool taken, SeededRandom measuring, SeededRandom missing)
    {
        var newLot = kind == CohortKind.Trap && (visit is "C4" or "C6");
        var found = level * Math.Exp(noise * measuring.NextNormal()) * (newLot ? law.Serum.LotStep : 1);
        return new Draw(visit, day, level, found, taken, missing.NextDouble() < law.Sampling.Hemolyzed, newLot);
    }
}
