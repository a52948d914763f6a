namespace Tidemark.Interchange.Sdtm;

/// <summary>Start, treatment and death of a subject as SDTM's domains DM, EX and DS bring them.</summary>
/// <param name="Id">USUBJID.</param>
/// <param name="Start">Start: DM's RFSTDTC (RFXSTDTC where it is missing), else the first EXSTDTC; null where neither is there.</param>
/// <param name="Death">Death: DM's DTHDTC, else the DSSTDTC of DSDECOD DEATH; null where none is recorded.</param>
public sealed record SdtmSubject(string Id, TimePoint? Start, TimePoint? Death);
