using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>What is measured. Limits and cut-offs are not its own but the assay's.</summary>
public sealed record Analyte(
    [property: Description("Identifier used in the data, e.g. HER2.")] string Id,
    [property: Description("Label for the report, e.g. serum HER2.")] string Label,
    [property: Description("UCUM unit all results are reported in.")] string Unit,
    [property: Description("LOINC code, where there is one.")] string? Loinc = null);
