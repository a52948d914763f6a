namespace Tidemark.Assays;

/// <summary>One result of an assay on a specimen.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Specimen">Accession number.</param>
/// <param name="StudyEvent">Planned event of the schedule, null for an unscheduled sample.</param>
/// <param name="Time">Collection time of the specimen.</param>
/// <param name="Analyte">Analyte identifier of the protocol.</param>
/// <param name="Assay">Assay identifier of the protocol.</param>
/// <param name="Result">The result, censored where it lies beyond a limit.</param>
/// <param name="Lot">Reagent lot, where recorded.</param>
/// <param name="Run">Assay run, where recorded.</param>
/// <param name="Source">Where the row stands.</param>
public sealed record Measurement(
    string Subject,
    string Specimen,
    string? StudyEvent,
    TimePoint Time,
    string Analyte,
    string Assay,
    AssayResult Result,
    string? Lot,
    string? Run,
    SourceLine Source);
