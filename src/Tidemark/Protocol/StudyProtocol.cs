using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>The protocol of a study as data: the content of <c>protocol.yaml</c>. The YAML keys are these names in camelCase.</summary>
[Description("The protocol of a serial-marker study.")]
public sealed record StudyProtocol(
    [property: Description("Version of this file's schema; now 1.")] int SchemaVersion,
    [property: Description("Which study this is.")] StudyIdentity Study,
    [property: Description("Cohorts (registry: groups).")] IReadOnlyList<Cohort>? Cohorts,
    [property: Description("Treatment regimens; each owns its cycle length.")] IReadOnlyList<Regimen>? Regimens,
    [property: Description("Eligibility criteria, each structured beside its text.")] IReadOnlyList<EligibilityCriterion>? Eligibility,
    [property: Description("Planned visits and their windows.")] IReadOnlyList<StudyEvent> Schedule,
    [property: Description("What is measured.")] IReadOnlyList<Analyte> Analytes,
    [property: Description("How it is measured; limits and cut-offs belong to the assay.")] IReadOnlyList<Assay> Assays,
    [property: Description("How tumor response is judged; absent in a study without tumors.")] ResponseSettings? Response,
    [property: Description("Time-to-event endpoints with their censoring rules.")] IReadOnlyList<EndpointDefinition> Endpoints,
    [property: Description("Where the data lie and how other people's columns and codes are read.")] DataMapping Data,
    [property: Description("Labels of covariates; one that is not named here is shown by its name.")] IReadOnlyList<CovariateDefinition>? Covariates = null);
