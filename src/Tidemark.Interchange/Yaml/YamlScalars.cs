using System.Globalization;

namespace Tidemark.Interchange.Yaml;

/// <summary>Scalars of the YAML 1.2 core schema, strictly: <c>no</c> is a text, and a number in quotes is a text.</summary>
internal static class YamlScalars
{
    private const NumberStyles Real = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool IsScalar(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(int) || type == typeof(double) || type == typeof(bool);

    /// <summary>What a scalar of the type is called, as the beginning of a sentence.</summary>
    public static string Ask(Type type) => type switch
    {
        _ when type == typeof(int) => "A whole number",
        _ when type == typeof(double) => "A number (with a decimal point)",
        _ when type == typeof(bool) => "true or false",
        _ when type.IsEnum => "One of " + string.Join(", ", Words.OfEnum(type)),
        _ => "A text",
    };

    /// <summary>The value, or null where the scalar is not one.</summary>
    public static object? Read(Type type, YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            return null;
        }

        if (type == typeof(string))
        {
            return scalar.Text;
        }

        if (type.IsEnum)
        {
            return Words.Value(type, scalar.Text);
        }

        return scalar.Quoted ? null : Unquoted(type, scalar.Text);
    }

    private static object? Unquoted(Type type, string text)
    {
        if (type == typeof(bool))
        {
            return text switch { "true" or "True" => true, "false" or "False" => false, _ => null };
        }

        if (type == typeof(int))
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        }

        return double.TryParse(text, Real, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real : null;
    }
}
