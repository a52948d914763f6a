using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>How several tests are dealt with.</summary>
public sealed record Multiplicity(
    [property: Description("Adjustment of the family's p-values; the primary stands outside it.")] MultiplicityMethod Method,
    [property: Description("Identifiers of the analyses in the family.")] IReadOnlyList<string>? Family = null);
