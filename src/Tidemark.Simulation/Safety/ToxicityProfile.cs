namespace Tidemark.Simulation.Safety;

/// <summary>How often an adverse event occurs under one drug.</summary>
/// <param name="Term">MedDRA term.</param>
/// <param name="SystemOrganClass">MedDRA system organ class.</param>
/// <param name="Any">Share of women with it at any grade.</param>
/// <param name="Severe">Share of women with it at grade 3 or more.</param>
internal sealed record ToxicityProfile(string Term, string SystemOrganClass, double Any, double Severe)
{
    private const string Gut = "Gastrointestinal disorders";
    private const string General = "General disorders and administration site conditions";
    private const string Lab = "Investigations";
    private const string Blood = "Blood and lymphatic system disorders";
    private const string Skin = "Skin and subcutaneous tissue disorders";
    private const string Diet = "Metabolism and nutrition disorders";
    private const string Nerve = "Nervous system disorders";

    /// <summary>Shares as the label and DESTINY-Breast04 report them, to the nearest percent or so.</summary>
    private static readonly ToxicityProfile[] deruxtecan =
    [
        new("Nausea", Gut, 0.73, 0.046), new("Fatigue", General, 0.48, 0.075), new("Alopecia", Skin, 0.38, 0),
        new("Vomiting", Gut, 0.34, 0.013), new("Neutrophil count decreased", Lab, 0.33, 0.137), new("Anemia", Blood, 0.33, 0.081),
        new("Decreased appetite", Diet, 0.29, 0.024), new("Platelet count decreased", Lab, 0.24, 0.051),
        new("Aspartate aminotransferase increased", Lab, 0.23, 0.032), new("Diarrhea", Gut, 0.22, 0.011),
        new("Constipation", Gut, 0.21, 0), new("Ejection fraction decreased", Lab, 0.043, 0.004),
    ];

    private static readonly ToxicityProfile[] disitamab =
    [
        new("Peripheral sensory neuropathy", Nerve, 0.5, 0.12), new("Aspartate aminotransferase increased", Lab, 0.43, 0.04),
        new("Alanine aminotransferase increased", Lab, 0.4, 0.03), new("White blood cell decreased", Lab, 0.4, 0.08),
        new("Neutrophil count decreased", Lab, 0.38, 0.12), new("Alopecia", Skin, 0.45, 0), new("Fatigue", General, 0.35, 0.04),
        new("Nausea", Gut, 0.3, 0.01), new("Decreased appetite", Diet, 0.27, 0.01), new("Anemia", Blood, 0.25, 0.03),
    ];

    private static readonly ToxicityProfile[] rezetecan =
    [
        new("Neutrophil count decreased", Lab, 0.65, 0.388), new("White blood cell decreased", Lab, 0.6, 0.23),
        new("Anemia", Blood, 0.55, 0.18), new("Nausea", Gut, 0.53, 0.015), new("Platelet count decreased", Lab, 0.4, 0.1),
        new("Alopecia", Skin, 0.45, 0), new("Vomiting", Gut, 0.35, 0.015), new("Decreased appetite", Diet, 0.3, 0.01),
        new("Aspartate aminotransferase increased", Lab, 0.3, 0.02), new("Fatigue", General, 0.25, 0.01),
    ];

    /// <summary>The events of a regimen.</summary>
    public static IReadOnlyList<ToxicityProfile> Of(string regimen) => regimen switch
    {
        FoundingCohort.Deruxtecan => deruxtecan,
        FoundingCohort.Disitamab => disitamab,
        _ => rezetecan,
    };
}
