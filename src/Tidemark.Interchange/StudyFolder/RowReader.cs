using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>Values of one domain row by type. What cannot be read is a finding and makes the row unsound; the rest is still read.</summary>
internal sealed partial class RowReader(DomainRow row, ICollection<Finding> findings)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>False once a value could not be read: the row is then left out.</summary>
    public bool Sound { get; private set; } = true;

    /// <summary>The row.</summary>
    public DomainRow Row => row;

    /// <summary>Where the row stands.</summary>
    public SourceLine Source => row.Source;

    /// <summary>Text of a column; null when missing.</summary>
    public string? Text(string column) => row[column]?.Text;

    /// <summary>Text of a column that every row needs.</summary>
    public string RequiredText(string column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Fault(FindingCodes.ValueMissing, $"'{column}' is empty.", column);
        return "";
    }

    /// <summary>A finite number; null when missing.</summary>
    public double? Number(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (TryNumber(text, out var number))
        {
            return number;
        }

        Fault(FindingCodes.NotANumber, $"'{text}' is not a number{DecimalComma(text)}", column);
        return null;
    }

    /// <summary>A number within bounds; null when missing.</summary>
    public double? Number(string column, double least, double most)
    {
        var number = Number(column);
        if (number < least || number > most)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
            Fault(FindingCodes.ImpossibleNumber, $"'{Text(column)}' cannot be: {column} runs from {range}.", column);
            return null;
        }

        return number;
    }

    /// <summary>A whole number within bounds that every row needs.</summary>
    public int RequiredWhole(string column, int least, int most)
    {
        _ = RequiredText(column);
        var number = Number(column, least, most);
        if (number is { } real && real != Math.Floor(real))
        {
            Fault(FindingCodes.ImpossibleNumber, $"'{Text(column)}' is not a whole number.", column);
        }

        return (int)(number ?? least);
    }

    /// <summary>yes or no in the usual spellings; null when missing.</summary>
    public bool? YesNo(string column)
    {
        switch (Text(column)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "YES" or "Y" or "TRUE" or "1":
                return true;
            case "NO" or "N" or "FALSE" or "0":
                return false;
            default:
                Fault(FindingCodes.UnknownValue, $"'{Text(column)}' is neither yes nor no (true/false, Y/N, 1/0).", column);
                return null;
        }
    }

    /// <summary>A word of an enumeration, camelCase; null when missing.</summary>
    public T? Word<T>(string column)
        where T : struct, Enum
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (Yaml.Words.Value(typeof(T), text) is T value)
        {
            return value;
        }

        Fault(FindingCodes.UnknownValue, $"'{text}' is not one of: {string.Join(", ", Yaml.Words.OfEnum(typeof(T)))}.", column);
        return null;
    }

    /// <summary>A time that every row needs.</summary>
    public TimePoint RequiredTime(string column)
    {
        _ = RequiredText(column);
        return Time(column) ?? default;
    }

    /// <summary>A time: a date, or a duration where the mapping gives its unit; null when missing.</summary>
    public TimePoint? Time(string column)
    {
        if (row[column] is not { Text: { } text } cell)
        {
            return null;
        }

        if (cell.Source?.Unit is { } unit)
        {
            return Number(column) is { } number && DurationUnits.Days(unit) is { } days ? TimePoint.DaysAfterOrigin(number * days) : null;
        }

        if (cell.Source?.Format is { } format && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return moment.TimeOfDay == TimeSpan.Zero ? TimePoint.OnDate(DateOnly.FromDateTime(moment)) : TimePoint.AtMoment(moment);
        }

        return Calendar(column, text, cell);
    }

    /// <summary>Notes a fault; the row is left out.</summary>
    public void Fault(FindingCode code, string message, string column)
    {
        Sound = false;
        Note(code, message, column);
    }

    /// <summary>Notes something about a value; the row stays.</summary>
    public void Note(FindingCode code, string message, string column) => findings.Add(new(code, message, Place(column)));

    /// <summary>The place of a column in this row.</summary>
    public Where Place(string column) => row[column]?.Where ?? row.Source.At(column);

    /// <summary>A finite number as Tidemark reads it: decimal point, exponent allowed, no separators of thousands.</summary>
    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private TimePoint? Calendar(string column, string text, Cell cell)
    {
        if (cell.Source?.Format is null && TimePoint.TryParse(text, out var time) && PlausibleYear(text))
        {
            if (time.Kind == TimePointKind.PartialDate)
            {
                Note(FindingCodes.PartialDate, $"'{text}' has no day.", column);
            }

            return time;
        }

        var (code, message) = text switch
        {
            _ when cell.Source?.Format is { } format => (FindingCodes.NotADate, $"'{text}' is not a date of the format {format}."),
            _ when IsoShape().IsMatch(text) => (FindingCodes.ImpossibleDate, $"'{text}' is not a date of the calendar between {FirstYear} and {LastYear}."),
            _ when LocalShape().IsMatch(text) => (FindingCodes.AmbiguousDate, $"'{text}' does not say which number is the day and which the month."),
            _ => (FindingCodes.NotADate, $"'{text}' is not a date."),
        };
        Fault(code, message, column);
        return null;
    }

    private static bool PlausibleYear(string text) =>
        int.Parse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear;

    private static string DecimalComma(string text) => LooksLikeDecimalComma().IsMatch(text) ? "; it has a comma." : ".";

    [GeneratedRegex(@"^\d{4}-\d{1,2}(-\d{1,2}([T ].*)?)?$|^\d{4}$")]
    private static partial Regex IsoShape();

    [GeneratedRegex(@"^\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}( .*)?$")]
    private static partial Regex LocalShape();

    [GeneratedRegex(@"^-?\d+,\d+$")]
    private static partial Regex LooksLikeDecimalComma();
}
