using Tidemark.Simulation.Course;
using Tidemark.Simulation.Laws;
using Tidemark.Simulation.Serum;
using Tidemark.Simulation.Therapy;
using Tidemark.Simulation.Tumors;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation;

/// <summary>Draws virtual women, each from her own stream: woman i does not depend on how many others there are.</summary>
internal sealed class WomanDraw(CohortKind kind, int seed, CohortLaw law)
{
    private readonly SeededRandom root = new((ulong)seed);
    private readonly Phlebotomy phlebotomy = new(kind, law);

    private enum Part
    {
        Profile,
        Tumor,
        Therapy,
        Clock,
        Reading,
        Serum,
        Missing,
        OtherTumor,
        Safety,
    }

    /// <summary>Which cohort is drawn.</summary>
    public CohortKind Kind => kind;

    /// <summary>The woman with this index.</summary>
    public Woman Draw(int index)
    {
        var own = root.Stream(index);
        var profile = ProfileDraw.Draw(index, law, own.Stream((int)Part.Profile));
        var tumor = TumorGrowth.Draw(profile, law.Tumor, own.Stream((int)Part.Tumor));
        var therapy = Dosing.Draw(Drug.Of(profile.Regimen), law.Therapy, own.Stream((int)Part.Therapy));
        var cut = law.FollowUp.Cut.DayNumber - law.FollowUp.FirstEnrollment.DayNumber - profile.EnrollmentDay;
        var (scans, course) = Following.Draw(cut, tumor, therapy, law, own.Stream((int)Part.Clock), own.Stream((int)Part.Reading));
        GivenDose[] doses = [.. therapy.Doses.TakeWhile(dose => dose.Day == 0 || dose.Day <= LastDoseDay(course))];
        var shedding = kind == CohortKind.Null ? TumorGrowth.Draw(profile, law.Tumor, own.Stream((int)Part.OtherTumor)) : tumor;
        var draws = phlebotomy.Draw(
            shedding, tumor, doses, course, own.Stream((int)Part.Serum), own.Stream((int)Part.Missing));
        return new Woman(index, profile, tumor, therapy, doses, scans, course, draws);
    }

    /// <summary>The generator of her adverse events other than lung disease.</summary>
    public SeededRandom Safety(int index) => root.Stream(index).Stream((int)Part.Safety);

    private static int LastDoseDay(FollowUpCourse course) => new[]
    {
        course.Progression ?? int.MaxValue,
        (course.TreatmentEnd ?? int.MaxValue) - 1,
        (course.Death ?? int.MaxValue) - 1,
        course.Loss ?? int.MaxValue,
        course.Cut,
    }.Min();
}
