using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Analysis.Endpoints;

/// <summary>One time point after baseline: what the criteria make of the lesions, and beside it the reader's own call.</summary>
/// <param name="Derived">Derived from lesions; null where none are recorded.</param>
/// <param name="Call">The reader's own call; null where there is none.</param>
/// <param name="Time">Date.</param>
/// <param name="Day">Days from the subject's start; null where they cannot be counted.</param>
public sealed record DerivedAssessment(RecistAssessment? Derived, TumorAssessment? Call, TimePoint Time, double? Day)
{
    /// <summary>True where both are there and say different things.</summary>
    public bool Disagree => Derived is { } derived && Call?.Response is { } call && derived.Overall != call;

    /// <summary>The response that counts: derived where it is there, or the reader's own where the protocol asks for it.</summary>
    public OverallResponse? Used(bool readerFirst) => readerFirst ? Call?.Response ?? Derived?.Overall : Derived?.Overall ?? Call?.Response;
}
