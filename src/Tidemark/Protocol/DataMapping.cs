using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>
/// Where the data lie and how they are read. With nothing said, each domain is read from <c>data/DOMAIN.csv</c> with Tidemark's own column names.
/// </summary>
public sealed record DataMapping(
    [property: Description("Cell texts that mean missing, beside the empty cell.")] IReadOnlyList<string>? Missing = null,
    [property: Description("Domains that this study does not have; not having them is then no fault.")] IReadOnlyList<string>? Absent = null,
    [property: Description("How each domain is read, by domain name; several tables may feed one domain.")] IReadOnlyList<TableMapping>? Tables = null,
    [property: Description("Folder that file names are relative to, relative to the study folder; default data. May point outside for other people's data.")] string Folder = "data");
