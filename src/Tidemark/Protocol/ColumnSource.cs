using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>Where the value of a column comes from. A bare word stands for the column: <c>subject: ID</c>.</summary>
[ScalarShorthand(nameof(Column))]
public sealed record ColumnSource(
    [property: Description("Column of the file.")] string? Column = null,
    [property: Description("A constant instead of a column.")] string? Value = null,
    [property: Description("Translation of codes: file text to Tidemark's text.")] IReadOnlyDictionary<string, string>? Codes = null,
    [property: Description("Unit of a time column that holds a duration from the subject's origin: d, wk, mo (30.4375 d) or a (365.25 d). Without it a date is expected.")] string? Unit = null,
    [property: Description("Column that is subtracted (times since another time: OS time minus OS time since the sample).")] string? Minus = null,
    [property: Description("Factor a number is multiplied by.")] double? Factor = null,
    [property: Description("Format of other people's dates in .NET's letters, e.g. dd/MM/yyyy; without it ISO 8601 is expected.")] string? Format = null);
