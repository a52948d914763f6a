namespace Tidemark.Simulation.Therapy;

/// <summary>A regimen as it is given.</summary>
/// <param name="Id">Regimen identifier.</param>
/// <param name="CycleDays">Days of one cycle.</param>
/// <param name="Levels">Dose levels from the full dose down, mg/kg.</param>
/// <param name="LungRisk">Share of women with interstitial lung disease.</param>
/// <param name="StopTerm">The adverse event that most often ends it.</param>
/// <param name="StopClass">Its system organ class.</param>
internal sealed record Drug(
    string Id, int CycleDays, IReadOnlyList<double> Levels, double LungRisk, string StopTerm, string StopClass)
{
    private static readonly Drug[] all =
    [
        new(FoundingCohort.Deruxtecan, 21, [5.4, 4.4, 3.2], 0.121, "Fatigue", "General disorders and administration site conditions"),
        new(FoundingCohort.Disitamab, 14, [2.0, 1.5, 1.0], 0.01, "Peripheral sensory neuropathy", "Nervous system disorders"),
        new(FoundingCohort.Rezetecan, 21, [4.8, 4.0, 3.2], 0.026, "Neutrophil count decreased", "Investigations"),
    ];

    /// <summary>The drug of a regimen.</summary>
    public static Drug Of(string regimen) => Array.Find(all, drug => drug.Id == regimen)
        ?? throw new ArgumentException($"No drug for regimen {regimen}.", nameof(regimen));
}
