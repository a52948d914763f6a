using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>How a covariate is called in the report.</summary>
public sealed record CovariateDefinition(
    [property: Description("Name as the data have it.")] string Id,
    [property: Description("Label for the report.")] string Label,
    [property: Description("UCUM unit of a numeric covariate, e.g. a for years.")] string? Unit = null);
