using Tidemark.Simulation.Laws;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Therapy;

/// <summary>Draws the doses of one woman.</summary>
internal static class Dosing
{
    private const int SampleWindow = 7;

    /// <summary>Treatment with a drug by a law.</summary>
    public static TherapyCourse Draw(Drug drug, TherapyLaw law, SeededRandom random)
    {
        var lung = LungDisease.Draw(drug, law, random);
        var other = random.NextExponential() / law.StopRate;
        var (switches, wait) = (random.NextDouble() < law.EarlySwitch, 21 + random.NextInt(70));
        int? lungStop = lung is { Grade: > 1 } ? lung.Onset : null;
        int? stop = lungStop is { } day && day <= other ? day : other < 1e6 ? Math.Max(1, (int)other) : null;
        var reason = stop == lungStop ? "Pneumonitis" : drug.StopTerm;
        return new TherapyCourse(
            drug, [.. Doses(drug, law, lung, stop, random)], stop, stop is null ? null : reason, lung, switches ? stop + wait : null);
    }

    /// <summary>A dose is due one cycle length after the one before as it was given; grade 1 lung disease holds it until resolved.</summary>
    private static IEnumerable<GivenDose> Doses(Drug drug, TherapyLaw law, LungDisease? lung, int? stop, SeededRandom random)
    {
        var (day, level) = (0, 0);
        for (var cycle = 1; cycle <= law.Cycles && (stop is null || day < stop); cycle++)
        {
            var due = day + drug.CycleDays;
            var next = due + Delay(law, random);
            var reduced = random.NextDouble() < law.Reduction;
            var drawnWithLateDose = random.NextDouble() < 0.25;
            if (lung is { Grade: 1 } && lung.Onset > day && lung.Onset <= next)
            {
                next = Math.Max(next, lung.Onset + lung.Days);
                reduced |= lung.Days > 28;
            }

            var heldVisit = due + Math.Min(SampleWindow, next - due);
            yield return new GivenDose(cycle, day, drug.Levels[level], drawnWithLateDose && next - due <= 2 * SampleWindow ? next : heldVisit);
            day = next;
            level = Math.Min(drug.Levels.Count - 1, level + (reduced ? 1 : 0));
        }
    }

    private static int Delay(TherapyLaw law, SeededRandom random)
    {
        var (calendar, held) = (random.NextDouble(), random.NextDouble());
        var days = calendar < law.LateByCalendar ? 1 + random.NextInt(3) : 0;
        return held >= law.Held ? days : days + (held < law.Held * law.HeldTwoWeeks ? 14 : 7);
    }
}
