using System.Globalization;

namespace Tidemark.Reporting.Tables;

/// <summary>Numbers as the report prints them: invariant culture, a true minus sign, an en dash where there is no value.</summary>
public static class Format
{
    /// <summary>What stands where there is no value.</summary>
    public const string Missing = "–";

    /// <summary>A number with so many digits after the point; NaN is <see cref="Missing"/>.</summary>
    public static string Number(double value, int digits)
    {
        if (double.IsNaN(value))
        {
            return Missing;
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "∞" : "−∞";
        }

        var text = value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? (text.Any(c => c is >= '1' and <= '9') ? "−" : "") + text[1..] : text;
    }

    /// <summary>A whole number.</summary>
    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A percentage given in percent, with its sign character, e.g. <c>12.5%</c>.</summary>
    public static string Percent(double percent, int digits = 0) =>
        double.IsNaN(percent) ? Missing : Number(percent, digits) + "%";

    /// <summary>Estimate and interval, e.g. <c>0.42 (0.21 to 0.84)</c>.</summary>
    public static string Estimate(double estimate, double low, double high, int digits) =>
        double.IsNaN(estimate) ? Missing : $"{Number(estimate, digits)} ({Range(low, high, digits)})";

    /// <summary>A range or interval, e.g. <c>0.21 to 0.84</c>.</summary>
    public static string Range(double low, double high, int digits) => $"{Number(low, digits)} to {Number(high, digits)}";

    /// <summary>A p-value: <c>&lt;0.001</c>, three digits below 0.1, two above, <c>&gt;0.99</c>.</summary>
    public static string PValue(double p) => p switch
    {
        double.NaN => Missing,
        < 0.001 => "<0.001",
        < 0.1 => Number(p, 3),
        > 0.99 => ">0.99",
        _ => Number(p, 2),
    };

    /// <summary>A p-value for a sentence, e.g. <c>p = 0.012</c>, <c>p &lt; 0.001</c>.</summary>
    public static string PValueInText(double p)
    {
        var text = PValue(p);
        return text[0] is '<' or '>' ? $"p {text[0]} {text[1..]}" : $"p = {text}";
    }

    /// <summary>A number that reads back to the same double; empty for NaN. For CSV, never for the page.</summary>
    public static string RoundTrip(double value) =>
        double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
