using Tidemark.Simulation.Laws;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation;

/// <summary>Draws baseline characteristics.</summary>
internal static class ProfileDraw
{
    private const int Block = 50;

    /// <summary>The woman with this index: drug and place in enrollment come from the index, the rest is drawn.</summary>
    public static Profile Draw(int index, CohortLaw law, SeededRandom random)
    {
        var position = index % Block;
        var day = (int)(law.FollowUp.EnrollmentDays * (position + random.NextDouble()) / Block);
        var measurable = random.NextDouble() >= law.Tumor.NonMeasurable;
        var liver = random.NextDouble() < law.Profile.Liver && measurable;
        return new Profile(
            Regimen(position, law.Profile),
            day,
            Math.Clamp((int)Math.Round(law.Profile.AgeMean + (law.Profile.AgeSd * random.NextNormal())), 24, 88),
            random.NextDouble() < law.Profile.IhcOne ? "1+" : "2+/ISH-",
            random.NextDouble() < law.Profile.HormonePositive ? "positive" : "negative",
            PriorLines(random.NextDouble()),
            random.NextDouble() < law.Profile.EcogOne ? 1 : 0,
            random.NextDouble() < law.Profile.OtherVisceral || liver,
            liver,
            measurable);
    }

    /// <summary>Exact counts in every fifty, scattered over enrollment: 7 and 50 have no common divisor.</summary>
    private static string Regimen(int position, ProfileLaw law)
    {
        var rank = ((7 * position) + 3) % Block;
        return rank < law.DeruxtecanOfFifty ? FoundingCohort.Deruxtecan
            : rank < law.DeruxtecanOfFifty + law.DisitamabOfFifty ? FoundingCohort.Disitamab
            : FoundingCohort.Rezetecan;
    }

    private static int PriorLines(double uniform) => uniform switch
    {
        < 0.35 => 1,
        < 0.65 => 2,
        < 0.85 => 3,
        < 0.95 => 4,
        _ => 5,
    };
}
