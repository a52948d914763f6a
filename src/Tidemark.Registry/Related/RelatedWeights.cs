using Tidemark.Registry.Words;

namespace Tidemark.Registry.Related;

/// <summary>What each kind of likeness counts: the one place where the ranking of related trials is set. Kinds that the trial asked about does not have count nothing; the rest are taken relative to each other.</summary>
public sealed record RelatedWeights
{
    /// <summary>The wording of title, conditions, interventions and text (BM25).</summary>
    public double Wording { get; init; } = 0.50;

    /// <summary>Diseases.</summary>
    public double Condition { get; init; } = 0.10;

    /// <summary>The same drug.</summary>
    public double Drug { get; init; } = 0.12;

    /// <summary>Another drug of the same class.</summary>
    public double DrugClass { get; init; } = 0.08;

    /// <summary>The same target.</summary>
    public double Target { get; init; } = 0.04;

    /// <summary>Who is studied, e.g. HER2-low.</summary>
    public double Population { get; init; } = 0.10;

    /// <summary>Stage and line of treatment.</summary>
    public double Setting { get; init; } = 0.04;

    /// <summary>What is measured in blood or tissue.</summary>
    public double Biomarker { get; init; } = 0.05;

    /// <summary>How specimens are taken over time.</summary>
    public double Sampling { get; init; } = 0.04;

    /// <summary>How the study is made.</summary>
    public double Design { get; init; } = 0.03;

    /// <summary>What is to be found.</summary>
    public double Endpoint { get; init; } = 0.04;

    /// <summary>Treatments that are no drugs.</summary>
    public double Procedure { get; init; } = 0.06;

    /// <summary>The weight of a kind.</summary>
    public double Of(ConceptKind kind) => kind switch
    {
        ConceptKind.Condition => Condition,
        ConceptKind.Drug => Drug,
        ConceptKind.DrugClass => DrugClass,
        ConceptKind.Target => Target,
        ConceptKind.Population => Population,
        ConceptKind.Setting => Setting,
        ConceptKind.Biomarker => Biomarker,
        ConceptKind.Sampling => Sampling,
        ConceptKind.Design => Design,
        ConceptKind.Endpoint => Endpoint,
        _ => Procedure,
    };
}
