using Tidemark.Assays;
using Tidemark.Response;
using Tidemark.Safety;
using Tidemark.Specimens;
using Tidemark.Subjects;
using Tidemark.Treatment;

namespace Tidemark.Study;

/// <summary>
/// The frozen data an analysis sees, and nothing else: each datum with its source line, the whole with its hash.
/// Lists are in file order; a domain that is absent is an empty list.
/// </summary>
public sealed record DataCut
{
    /// <summary>Name of the cut, e.g. the study's identifier.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 over the data files in name order, lowercase hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of each data file by its path relative to the study folder.</summary>
    public required IReadOnlyDictionary<string, string> FileHashes { get; init; }

    /// <summary>Domains that the study says it does not have.</summary>
    public IReadOnlyList<string> AbsentDomains { get; init; } = [];

    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    public IReadOnlyList<Dose> Doses { get; init; } = [];

    public IReadOnlyList<Specimen> Specimens { get; init; } = [];

    public IReadOnlyList<Measurement> Measurements { get; init; } = [];

    public IReadOnlyList<LesionMeasurement> Lesions { get; init; } = [];

    public IReadOnlyList<TumorAssessment> Assessments { get; init; } = [];

    public IReadOnlyList<ClinicalEvent> Events { get; init; } = [];

    public IReadOnlyList<SuppliedEndpoint> SuppliedEndpoints { get; init; } = [];

    /// <summary>Best overall response that came ready with the data, by subject.</summary>
    public IReadOnlyList<SuppliedResponse> SuppliedResponses { get; init; } = [];

    public IReadOnlyList<AdverseEvent> AdverseEvents { get; init; } = [];

    public IReadOnlyList<Covariate> Covariates { get; init; } = [];
}
