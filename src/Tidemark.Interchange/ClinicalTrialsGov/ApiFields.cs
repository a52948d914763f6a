namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>The fields of the API, version 2, from the table <c>ApiFields.tsv</c>.</summary>
public static class ApiFields
{
    private static readonly Lazy<IReadOnlyList<ApiField>> Table = new(Load);

    private static readonly Lazy<ILookup<string, ApiField>> ByParent = new(() => Table.Value.ToLookup(field => Parent(field.Path), StringComparer.Ordinal));

    /// <summary>Every field, in the order of the API.</summary>
    public static IReadOnlyList<ApiField> All => Table.Value;

    /// <summary>Fields directly below a path (empty for the root).</summary>
    public static IEnumerable<ApiField> Below(string path) => ByParent.Value[path];

    private static string Parent(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : "";

    private static List<ApiField> Load()
    {
        using var stream = typeof(ApiFields).Assembly.GetManifestResourceStream("ClinicalTrialsGov/ApiFields.tsv")!;
        using var reader = new StreamReader(stream);
        var fields = new List<ApiField>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var path, var piece, var type, var treatment])
            {
                fields.Add(new(path, piece, type, treatment));
            }
        }

        return fields;
    }
}
