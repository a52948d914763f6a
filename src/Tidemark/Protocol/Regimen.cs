using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A treatment regimen. The cycle length is its own: never a property of the study.</summary>
public sealed record Regimen(
    [property: Description("Identifier used in the data.")] string Id,
    [property: Description("Label for the report.")] string Label,
    [property: Description("Drug, international nonproprietary name.")] string Drug,
    [property: Description("Length of one cycle in days.")] double CycleDays,
    [property: Description("Planned number of cycles.")] int? PlannedCycles = null,
    [property: Description("Planned dose with unit, e.g. 5.4 mg/kg.")] string? Dose = null);
