using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A cohort of the study (in the registry: a group).</summary>
public sealed record Cohort(
    [property: Description("Identifier used in the data.")] string Id,
    [property: Description("Label for the report.")] string Label,
    [property: Description("Who belongs to it.")] string? Description = null);
