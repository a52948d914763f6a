namespace Tidemark.Interchange.ClinicalTrialsGov.Legacy;

/// <summary>Where each element of the retired XML stands in the API, version 2; from the table <c>LegacyXmlFields.tsv</c>.</summary>
internal static class LegacyXmlFields
{
    private static readonly Lazy<Dictionary<string, string>> Table = new(Load);

    private static readonly Lazy<Dictionary<string, string>> Types = new(() => ApiFields.All.ToDictionary(field => field.Path, field => field.Type, StringComparer.Ordinal));

    /// <summary>The path in the API, with <c>[]</c> after the name of each list; null for what it does not have.</summary>
    public static string? Target(string xmlPath) => Table.Value.GetValueOrDefault(xmlPath);

    /// <summary>The API's type of a path given with or without <c>[]</c>.</summary>
    public static string Type(string target) => Types.Value.GetValueOrDefault(target.Replace("[]", "", StringComparison.Ordinal), "text");

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(LegacyXmlFields).Assembly.GetManifestResourceStream("ClinicalTrialsGov/LegacyXmlFields.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var path, var target])
            {
                table.Add(path, target);
            }
        }

        return table;
    }
}
