using Tidemark.Response;
using Tidemark.Simulation.Laws;
using Tidemark.Simulation.Therapy;
using Tidemark.Simulation.Tumors;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Course;

/// <summary>Follows one woman from scan to scan until progression, and on to death or the cut.</summary>
internal static class Following
{
    /// <summary>Her scans and her course.</summary>
    public static (IReadOnlyList<Scan> Scans, FollowUpCourse Course) Draw(
        int cut, TumorCourse tumor, TherapyCourse therapy, CohortLaw law, SeededRandom clock, SeededRandom reading)
    {
        var fatalLung = therapy.Lung is { Grade: 5 } lung ? lung.Onset + lung.Days : int.MaxValue;
        var chance = Day(clock.NextExponential() / law.FollowUp.DeathRate);
        var before = new Limits(
            Math.Min(fatalLung, chance),
            Day(clock.NextExponential() / law.FollowUp.LossRate),
            therapy.EarlySwitch ?? int.MaxValue,
            cut);
        var scans = Scans(tumor, law, before.Scans, reading);
        int? progression = scans[^1].Response == OverallResponse.PD ? scans[^1].Day : null;
        var cause = fatalLung <= chance ? "pneumonitis" : "not related to breast cancer";
        return (scans, Course(before, progression, cause, therapy, law.FollowUp, clock));
    }

    private static List<Scan> Scans(TumorCourse tumor, CohortLaw law, int last, SeededRandom random)
    {
        var radiology = new Radiology(tumor, law, -1 - random.NextInt(21), random);
        var scans = new List<Scan> { radiology.Baseline };
        for (var number = 1; scans[^1].Response != OverallResponse.PD; number++)
        {
            var day = Planned(number, law.FollowUp) + random.NextInt((2 * law.FollowUp.ScanWindow) + 1) - law.FollowUp.ScanWindow;
            if (day > last)
            {
                break;
            }

            if (random.NextDouble() >= law.FollowUp.ScanMissed)
            {
                scans.Add(radiology.Read(day));
            }
        }

        return scans;
    }

    private static int Planned(int number, FollowUpLaw law) =>
        (law.ScanInterval * Math.Min(number, law.EarlyScans)) + (law.LateScanInterval * Math.Max(0, number - law.EarlyScans));

    private static FollowUpCourse Course(
        Limits before, int? progression, string cause, TherapyCourse therapy, FollowUpLaw law, SeededRandom clock)
    {
        var survival = Day(clock.NextExponential() * law.SurvivalAfterProgression / Math.Log(2));
        var (later, wait, reading, sweep) = (clock.NextDouble() < law.LaterTherapy, 14 + clock.NextInt(29), 1 + clock.NextInt(7), clock.NextInt(15));
        var death = progression is { } seen ? seen + Math.Max(1, survival) : before.Death;
        var lost = before.Loss < death && before.Loss <= before.Cut ? before.Loss : (int?)null;
        var inView = Math.Min(before.Cut, lost ?? int.MaxValue);
        var died = death <= inView ? death : (int?)null;
        var alive = Math.Min(inView, (died ?? int.MaxValue) - 1);
        var newTherapy = progression is { } from ? (later ? from + wait : (int?)null) : before.Switch;
        var (end, reason) = End(therapy, progression is { } shown ? shown + reading : null, progression, alive);
        return new FollowUpCourse(
            before.Cut,
            progression,
            died,
            died is null ? null : progression is null ? cause : "breast cancer",
            lost,
            newTherapy <= alive ? newTherapy : null,
            end,
            reason,
            died ?? lost ?? before.Cut - sweep);
    }

    private static (int? Day, string? Reason) End(TherapyCourse therapy, int? afterProgression, int? progression, int alive)
    {
        var toxicity = therapy.ToxicityStop is { } stop && stop <= Math.Min(progression ?? int.MaxValue, alive) ? therapy.ToxicityStop : null;
        return toxicity is not null ? (toxicity, "toxicity: " + therapy.StopReason)
            : afterProgression <= alive ? (afterProgression, "progression")
            : (null, null);
    }

    private static int Day(double days) => (int)Math.Ceiling(Math.Min(days, 100_000));

    /// <summary>Latent days of what may end the scans before progression.</summary>
    private readonly record struct Limits(int Death, int Loss, int Switch, int Cut)
    {
        /// <summary>Last day on which a scan can be made.</summary>
        public int Scans => Math.Min(Math.Min(Death - 1, Loss), Math.Min(Switch - 1, Cut));
    }
}
