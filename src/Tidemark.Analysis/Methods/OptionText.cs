using System.Globalization;

namespace Tidemark.Analysis.Methods;

/// <summary>Texts of options to what they mean; null where they mean nothing.</summary>
internal static class OptionText
{
    public static double? Number(string text) => text.Trim() switch
    {
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        var plain => double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null,
    };

    public static bool? Flag(string text) => text switch
    {
        "" or "true" or "TRUE" or "T" or "yes" => true,
        "false" or "FALSE" or "F" or "no" => false,
        _ => null,
    };

    public static string[] Words(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static double[]? Numbers(string text)
    {
        var values = Words(text).Select(Number).ToArray();
        return values.Length > 0 && values.All(value => value is not null) ? [.. values.Select(value => value!.Value)] : null;
    }
}
