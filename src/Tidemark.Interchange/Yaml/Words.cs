using System.Text.Json;

namespace Tidemark.Interchange.Yaml;

/// <summary>How the names of records, members and enumerations are written in files.</summary>
internal static class Words
{
    /// <summary>camelCase, as in <c>landmarkSurvival</c>; a word all in capitals (<c>BH</c>) stays.</summary>
    public static string Of(string name) =>
        name.Length > 1 && name.All(char.IsUpper) ? name : JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>The words of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> OfEnum(Type type) => [.. Enum.GetNames(type).Select(Of)];

    /// <summary>The value of an enumeration that a word stands for (capitals do not matter), or null.</summary>
    public static object? Value(Type type, string word) =>
        Enum.GetNames(type).FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse(type, name)
            : null;
}
