using Tidemark.Statistics.Randomness;

namespace Tidemark.Simulation.Safety;

/// <summary>Draws the adverse events of one woman: while treated and 47 days on, never after her last contact.</summary>
internal static class ToxicityDraw
{
    private const int TreatmentEmergentDays = 47;
    private const double MeanOnset = 35;

    /// <summary>Her adverse events by day of onset.</summary>
    public static IReadOnlyList<Toxicity> Draw(Woman woman, SeededRandom random)
    {
        var last = Math.Min((woman.FollowUp.TreatmentEnd ?? int.MaxValue - TreatmentEmergentDays) + TreatmentEmergentDays, woman.FollowUp.LastContact);
        var stops = woman.FollowUp.EndReason == "toxicity: " + woman.Therapy.Drug.StopTerm;
        var events = new List<Toxicity>();
        foreach (var profile in ToxicityProfile.Of(woman.Profile.Regimen))
        {
            var drawn = Common(profile, random);
            var chosen = stops && profile.Term == woman.Therapy.Drug.StopTerm ? Stopping(woman) : drawn;
            if (chosen is { } found && found.Start <= last)
            {
                events.Add(found with { End = found.End <= woman.FollowUp.LastContact ? found.End : null });
            }
        }

        if (woman.Therapy.Lung is { } lung && lung.Onset <= Math.Min(last, woman.FollowUp.TreatmentEnd ?? int.MaxValue))
        {
            var end = lung.Onset + lung.Days;
            events.Add(new Toxicity(
                "Pneumonitis",
                "Respiratory, thoracic and mediastinal disorders",
                lung.Grade,
                lung.Onset,
                end <= woman.FollowUp.LastContact ? end : null,
                lung.Grade >= 2));
        }

        return [.. events.OrderBy(item => item.Start).ThenBy(item => item.Term, StringComparer.Ordinal)];
    }

    private static Toxicity? Common(ToxicityProfile profile, SeededRandom random)
    {
        var (uniform, split, onset, days) = (random.NextDouble(), random.NextDouble(), random.NextExponential(), random.NextExponential());
        var (serious, ongoing) = (random.NextDouble() < 0.25, random.NextDouble() < 0.1);
        if (uniform >= profile.Any)
        {
            return null;
        }

        var severe = uniform < profile.Severe;
        var grade = severe ? (split < 0.12 && profile.SystemOrganClass == "Investigations" ? 4 : 3) : split < 0.6 ? 1 : 2;
        var start = 1 + (int)(MeanOnset * onset);
        var lasting = ongoing || profile.Term == "Alopecia";
        return new Toxicity(profile.Term, profile.SystemOrganClass, grade, start, lasting ? null : start + 3 + (int)(18 * days), severe && serious);
    }

    private static Toxicity Stopping(Woman woman)
    {
        var stop = woman.FollowUp.TreatmentEnd!.Value;
        return new Toxicity(woman.Therapy.Drug.StopTerm, woman.Therapy.Drug.StopClass, 3, Math.Max(1, stop - 10), stop + 60, false);
    }
}
