using Tidemark.Response;

namespace Tidemark.Interchange.Sdtm;

/// <summary>Lesions and responses as SDTM's domains TU, TR and RS bring them.</summary>
/// <param name="Lesions">One for each lesion and assessment, as measured.</param>
/// <param name="Calls">The readers' own overall responses (RS); empty where there is no RS.</param>
public sealed record SdtmTumors(IReadOnlyList<LesionMeasurement> Lesions, IReadOnlyList<TumorAssessment> Calls);
