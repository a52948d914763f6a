using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>How one CSV file feeds one domain. A file may feed several domains by several mappings.</summary>
public sealed record TableMapping(
    [property: Description("Domain: subjects, doses, specimens, measurements, lesions, assessments, events, endpoints, responses, adverseEvents, covariates.")] string Domain,
    [property: Description("File name.")] string File,
    [property: Description("Tidemark's column name to the source of its value.")] IReadOnlyDictionary<string, ColumnSource>? Columns = null,
    [property: Description("Wide to long: each entry makes one row of the domain from each line of the file, overriding or adding column sources.")] IReadOnlyList<IReadOnlyDictionary<string, ColumnSource>>? Wide = null,
    [property: Description("Keep one row per subject where the file repeats it: the first line of each subject.")] bool OncePerSubject = false,
    [property: Description("Only lines where a column has one of these texts.")] IReadOnlyDictionary<string, IReadOnlyList<string>>? Where = null,
    [property: Description("Cells with these texts are below the limit (measurements); the limit is the assay's unless the cell is '<number'.")] IReadOnlyList<string>? BelowLimitCodes = null);
