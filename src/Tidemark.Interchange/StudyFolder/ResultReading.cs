using System.Globalization;
using Tidemark.Assays;
using Tidemark.Protocol;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>
/// A result text to a result the assay can stand for, in the analyte's unit. <c>&lt;0.5</c> stays censored at 0.5, never 0 and never
/// 0.25; a plain number beyond the assay's limits is censored at the limit, with a finding.
/// </summary>
internal static class ResultReading
{
    public static AssayResult? Read(RowReader row, Analyte analyte, Assay assay)
    {
        var text = row.Text("value");
        var verbatim = row.Row["value"]?.Verbatim ?? "";
        if (text is null)
        {
            return new(Quantification.NotDone, double.NaN, analyte.Unit, verbatim);
        }

        var unit = row.RequiredText("unit");
        var power = unit.Length == 0 ? null : UnitConversion.PowerOfTen(unit, analyte.Unit);
        if (unit.Length > 0 && power is null)
        {
            row.Fault(FindingCodes.UnknownUnit, $"'{unit}' is not a decimal multiple of {analyte.Unit}, the unit of {analyte.Id}.", "unit");
        }

        var (lower, upper) = (Limit(assay.LowerLimit, assay, analyte), Limit(assay.UpperLimit, assay, analyte));
        var result = row.Row.BelowLimitCodes.Contains(text) ? Coded(row, text, assay, lower) : Quantified(row, text, power ?? 0, lower, upper, assay);
        return result is not { } sound || !row.Sound ? null : new(sound.Quantification, sound.Value, analyte.Unit, verbatim);
    }

    private static (Quantification Quantification, double Value)? Coded(RowReader row, string text, Assay assay, double? lower)
    {
        if (lower is { } limit)
        {
            return (Quantification.BelowLimit, limit);
        }

        row.Fault(FindingCodes.LimitUnknown, $"'{text}' means below the limit, and {assay.Id} states no lowerLimit.", "value");
        return null;
    }

    private static (Quantification Quantification, double Value)? Quantified(
        RowReader row, string text, int power, double? lower, double? upper, Assay assay)
    {
        var sign = text[0] is '<' or '>' or '≤' or '≥' ? text[0] : ' ';
        var digits = sign == ' ' ? text : text[1..].TrimStart('=', ' ');
        if (!RowReader.TryNumber(digits, out var number))
        {
            row.Fault(FindingCodes.NotANumber, $"'{text}' is not a result: a number, <number or >number is asked for.", "value");
            return null;
        }

        var value = Scaled(number, power);
        if (value < 0 || (value == 0 && (sign != ' ' || lower is null)))
        {
            row.Fault(FindingCodes.ImpossibleNumber, $"'{text}' cannot be a concentration; zero is below a limit that somebody must state.", "value");
            return null;
        }

        return sign switch
        {
            '<' or '≤' => (Quantification.BelowLimit, value),
            '>' or '≥' => (Quantification.AboveLimit, value),
            _ => Plain(row, value, lower, upper, assay),
        };
    }

    private static (Quantification Quantification, double Value) Plain(RowReader row, double value, double? lower, double? upper, Assay assay)
    {
        if (value < lower)
        {
            row.Note(FindingCodes.BelowAssayLimit, $"'{row.Text("value")}' lies below the lower limit of {assay.Id}, {Show(assay.LowerLimit)} {assay.Unit}.", "value");
            return (Quantification.BelowLimit, lower.Value);
        }

        if (value > upper)
        {
            row.Note(FindingCodes.AboveAssayLimit, $"'{row.Text("value")}' lies above the upper limit of {assay.Id}, {Show(assay.UpperLimit)} {assay.Unit}.", "value");
            return (Quantification.AboveLimit, upper.Value);
        }

        return (Quantification.Quantified, value);
    }

    private static double? Limit(double? limit, Assay assay, Analyte analyte) =>
        limit is { } known && UnitConversion.PowerOfTen(assay.Unit, analyte.Unit) is { } power ? Scaled(known, power) : null;

    /// <summary>A decimal shift without rounding: through the decimal text of the number.</summary>
    private static double Scaled(double number, int power)
    {
        if (power == 0)
        {
            return number;
        }

        var parts = number.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = power + (parts.Length == 2 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        return double.Parse(string.Create(CultureInfo.InvariantCulture, $"{parts[0]}E{exponent}"), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string Show(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
