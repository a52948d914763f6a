using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tidemark.Reporting.Reproduction;

/// <summary>Values as R writes them.</summary>
internal static class RLiteral
{
    /// <summary>The literal: NULL, TRUE, a number, a string, <c>c(...)</c> of one kind, or <c>list(name = ...)</c> of a record.</summary>
    internal static string Of(object? value) => value switch
    {
        null => "NULL",
        bool flag => flag ? "TRUE" : "FALSE",
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        string text => Text(text),
        Enum word => Text(JsonNamingPolicy.CamelCase.ConvertName(word.ToString())),
        IReadOnlyDictionary<string, string> named => List(named.Select(entry => ($"`{entry.Key}`", (object?)entry.Value))),
        IEnumerable items => Vector(items),
        _ => List(value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => (Name(p.Name), p.GetValue(value)))),
    };

    /// <summary><c>list(...)</c> over several lines.</summary>
    internal static string Block(IEnumerable<(string Name, object? Value)> fields) =>
        "list(\n" + string.Join(",\n", fields.Select(field => $"  {field.Name} = {Of(field.Value)}")) + "\n)";

    internal static string Name(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    private static string List(IEnumerable<(string Name, object? Value)> fields) =>
        "list(" + string.Join(", ", fields.Select(field => $"{field.Name} = {Of(field.Value)}")) + ")";

    private static string Vector(IEnumerable items)
    {
        var values = items.Cast<object?>().ToList();
        var simple = values.All(value => value is bool or int or double or string or Enum);
        return (simple ? "c(" : "list(") + string.Join(", ", values.Select(Of)) + ")";
    }

    private static string Number(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Text(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
