namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>The form a registry record came in. Later members tell more where two records of one trial disagree in nothing else.</summary>
public enum RecordForm
{
    /// <summary>One flat JSON object a line: <c>nctId, title, conditions, text</c>.</summary>
    FlatLine,

    /// <summary>The retired XML of ClinicalTrials.gov, root <c>clinical_study</c>.</summary>
    LegacyXml,

    /// <summary>The retired full-study JSON, keys in PascalCase, lists wrapped.</summary>
    FullStudy,

    /// <summary>JSON of the API, version 2.</summary>
    ApiV2,
}
