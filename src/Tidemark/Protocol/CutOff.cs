using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A named cut-off of an assay.</summary>
public sealed record CutOff(
    [property: Description("Name, e.g. uln15.")] string Id,
    [property: Description("Value in the assay's unit.")] double Value,
    [property: Description("Whether it was chosen before the data or is tried out.")] CutOffRole Role,
    [property: Description("Where it comes from.")] string? Source = null);
