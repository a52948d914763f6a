using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidemark;

/// <summary>
/// A clinical time: date and time, date, partial date ("2024-03", never silently imputed), or days elapsed since
/// the subject's origin, for data that come without dates.
/// </summary>
public readonly partial record struct TimePoint
{
    private readonly DateTime moment;
    private readonly double elapsed;
    private readonly string? partial;

    private TimePoint(TimePointKind kind, DateTime moment, double elapsed, string? partial)
    {
        Kind = kind;
        this.moment = moment;
        this.elapsed = elapsed;
        this.partial = partial;
    }

    /// <summary>How exactly the time is known.</summary>
    public TimePointKind Kind { get; }

    /// <summary>A calendar date.</summary>
    public static TimePoint OnDate(DateOnly date) => new(TimePointKind.Date, date.ToDateTime(TimeOnly.MinValue), 0, null);

    /// <summary>A date with clock time.</summary>
    public static TimePoint AtMoment(DateTime moment) => new(TimePointKind.DateTime, moment, 0, null);

    /// <summary>Days elapsed since the subject's origin (0 is the origin itself; may be fractional).</summary>
    public static TimePoint DaysAfterOrigin(double days) => new(TimePointKind.Elapsed, default, days, null);

    /// <summary>Reads ISO 8601: <c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c>, <c>yyyy-MM-ddTHH:mm[:ss]</c>.</summary>
    public static bool TryParse(string text, out TimePoint time)
    {
        string[] clock = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            time = OnDate(date);
            return true;
        }

        if (DateTime.TryParseExact(text, clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            time = AtMoment(moment);
            return true;
        }

        var isPartial = PartialDate().IsMatch(text);
        time = isPartial ? new(TimePointKind.PartialDate, default, 0, text) : default;
        return isPartial;
    }

    /// <summary>
    /// Days from <paramref name="origin"/> to this time: whole days between dates (clock times are compared by date),
    /// or the elapsed days themselves. Null where a partial date, or a date set against elapsed days, cannot say.
    /// </summary>
    public double? DaysSince(TimePoint origin) => (Kind, origin.Kind) switch
    {
        (TimePointKind.Elapsed, TimePointKind.Elapsed) => elapsed - origin.elapsed,
        (TimePointKind.Date or TimePointKind.DateTime, TimePointKind.Date or TimePointKind.DateTime) =>
            (moment.Date - origin.moment.Date).Days,
        _ => null,
    };

    /// <summary>Hours from <paramref name="other"/> to this time, where both have a clock time; else null.</summary>
    public double? HoursSince(TimePoint other) =>
        Kind == TimePointKind.DateTime && other.Kind == TimePointKind.DateTime ? (moment - other.moment).TotalHours : null;

    /// <summary>This time moved by whole or fractional days (dates by whole days); a partial date stays as it is.</summary>
    public TimePoint AddDays(double days) => Kind switch
    {
        TimePointKind.Elapsed => DaysAfterOrigin(elapsed + days),
        TimePointKind.Date => OnDate(DateOnly.FromDateTime(moment).AddDays((int)Math.Floor(days))),
        TimePointKind.DateTime => AtMoment(moment.AddDays(days)),
        _ => this,
    };

    /// <summary>The text as it would stand in a data file.</summary>
    public override string ToString() => Kind switch
    {
        TimePointKind.Date => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimePointKind.DateTime => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        TimePointKind.PartialDate => partial!,
        _ => elapsed.ToString("R", CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^\d{4}(-(0[1-9]|1[0-2]))?$")]
    private static partial Regex PartialDate();
}
