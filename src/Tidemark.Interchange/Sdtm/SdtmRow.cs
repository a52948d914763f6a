using System.Globalization;
using Tidemark.Interchange.Csv;

namespace Tidemark.Interchange.Sdtm;

/// <summary>A record of a domain.</summary>
internal sealed class SdtmRow(CsvRow row, Dictionary<string, int> columns, string file)
{
    /// <summary>Where it stands.</summary>
    public SourceLine Source => new(file, row.Line);

    /// <summary>Text of a variable; null where the column is not there or the value is missing.</summary>
    public string? this[string variable] =>
        columns.TryGetValue(variable, out var index) && row.Fields[index].Text.Trim() is { Length: > 0 } text && text != "NA" ? text : null;

    /// <summary>The first of several variables that has a value.</summary>
    public string? First(params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            if (this[variable] is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A decimal number; null where missing or not a number.</summary>
    public decimal? Number(string variable) =>
        decimal.TryParse(this[variable], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An ISO 8601 time; null where missing. Text that is no time is a finding.</summary>
    public TimePoint? Time(string variable, ICollection<Finding> findings)
    {
        if (this[variable] is not { } text)
        {
            return null;
        }

        if (TimePoint.TryParse(text.TrimEnd('Z'), out var time) || (text.Length > 10 && TimePoint.TryParse(text[..10], out time)))
        {
            return time;
        }

        findings.Add(new(FindingCodes.NotADate, $"'{text}' is not a time in ISO 8601.", Source.At(variable)));
        return null;
    }
}
