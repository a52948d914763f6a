namespace Tidemark.Registry.Words;

/// <summary>What kind of thing a concept of the lexicon is.</summary>
public enum ConceptKind
{
    /// <summary>A disease.</summary>
    Condition,

    /// <summary>A drug.</summary>
    Drug,

    /// <summary>A class of drugs.</summary>
    DrugClass,

    /// <summary>What a drug binds or inhibits.</summary>
    Target,

    /// <summary>Who is studied.</summary>
    Population,

    /// <summary>Stage or line of treatment.</summary>
    Setting,

    /// <summary>What is measured in blood or tissue.</summary>
    Biomarker,

    /// <summary>How specimens are taken over time.</summary>
    Sampling,

    /// <summary>How the study is made.</summary>
    Design,

    /// <summary>What is to be found.</summary>
    Endpoint,

    /// <summary>A treatment that is no drug.</summary>
    Procedure,
}
