using System.Globalization;

namespace Tidemark.Statistics.Formulas;

/// <summary>Writes an expression as R does: labels of terms are compared by a reader with R's.</summary>
internal static class Deparser
{
    private static readonly string[] Spaced = ["+", "-", "*", "==", "!=", "<", "<=", ">", ">=", "&", "&&", "|", "||", "%in%", "~"];

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "if", "else", "repeat", "while", "function", "for", "next", "break", "in", "NULL",
    };

    public static string Write(Expression expression) => expression switch
    {
        NumberExpression number => Number(number.Value) + (number.IsWhole ? "L" : ""),
        TextExpression text => $"\"{text.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        NameExpression name => Name(name.Name),
        ArgumentExpression argument => argument.Name is null ? Write(argument.Value) : $"{argument.Name} = {Write(argument.Value)}",
        CallExpression call => $"{call.Written}({string.Join(", ", call.Arguments.Select(Write))})",
        UnaryExpression unary => unary.Operator + Write(unary.Operand),
        BinaryExpression binary when Spaced.Contains(binary.Operator) => $"{Write(binary.Left)} {binary.Operator} {Write(binary.Right)}",
        BinaryExpression binary => Write(binary.Left) + binary.Operator + Write(binary.Right),
        ParenthesizedExpression inside => $"({Write(inside.Inner)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>A name, in backticks where R needs them.</summary>
    public static string Name(string name) => IsSyntactic(name) ? name : $"`{name.Replace("`", "\\`", StringComparison.Ordinal)}`";

    /// <summary>A number with at most 15 significant digits, fixed unless the exponent form is shorter, as R's
    /// <c>as.character</c> writes it.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Inf" : "-Inf";
        }

        var written = value.ToString("E14", CultureInfo.InvariantCulture);
        var mark = written.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(written[(mark + 1)..], CultureInfo.InvariantCulture);
        var mantissa = written[..mark].TrimEnd('0').TrimEnd('.');
        var digits = mantissa.Count(char.IsAsciiDigit);
        var decimals = Math.Max(0, digits - exponent - 1);
        var fixedWidth = Math.Max(exponent, 0) + 1 + (decimals > 0 ? decimals + 1 : 0);
        var scientificWidth = digits + (digits > 1 ? 1 : 0) + (Math.Abs(exponent) >= 100 ? 5 : 4);
        return fixedWidth <= scientificWidth
            ? ((decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : (decimal)value)
                .ToString("F" + decimals, CultureInfo.InvariantCulture))
            : $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    private static bool IsSyntactic(string name) =>
        name.Length > 0
        && (char.IsLetter(name[0]) || (name[0] == '.' && !(name.Length > 1 && char.IsAsciiDigit(name[1]))))
        && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_')
        && !Reserved.Contains(name);
}
