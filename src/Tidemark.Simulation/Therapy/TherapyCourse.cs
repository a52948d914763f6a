namespace Tidemark.Simulation.Therapy;

/// <summary>Treatment as far as toxicity lets it go; progression may end it earlier.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Doses">Doses in order.</param>
/// <param name="ToxicityStop">Day treatment stops for toxicity; null if it never does.</param>
/// <param name="StopReason">The adverse event that stopped it.</param>
/// <param name="Lung">Interstitial lung disease; null without.</param>
/// <param name="EarlySwitch">Day of another therapy after such a stop; null without.</param>
internal sealed record TherapyCourse(
    Drug Drug, IReadOnlyList<GivenDose> Doses, int? ToxicityStop, string? StopReason, LungDisease? Lung, int? EarlySwitch);
