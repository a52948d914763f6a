using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A way to measure an analyte. Results of different assays are not interchangeable.</summary>
public sealed record Assay(
    [property: Description("Identifier used in the data.")] string Id,
    [property: Description("Analyte it measures.")] string Analyte,
    [property: Description("Method, e.g. CLIA.")] string Method,
    [property: Description("UCUM unit of its results.")] string Unit,
    [property: Description("Instrument.")] string? Instrument = null,
    [property: Description("Lower limit of quantification in the assay's unit; results below are censored there.")] double? LowerLimit = null,
    [property: Description("Upper limit of the measuring range in the assay's unit.")] double? UpperLimit = null,
    [property: Description("Analytical coefficient of variation as a fraction, e.g. 0.03.")] double? AnalyticalCv = null,
    [property: Description("Within-subject biological coefficient of variation as a fraction.")] double? WithinSubjectCv = null,
    [property: Description("Named cut-offs.")] IReadOnlyList<CutOff>? CutOffs = null,
    [property: Description("Where the figures come from.")] string? Source = null);
