using System.Globalization;

namespace Tidemark.Analysis.Endpoints;

/// <summary>
/// Completes partial dates for an analysis, never in the data: the answer carries a flag. Rule <see cref="LastDay"/>: a month
/// stands for its last day, a year for 31 December.
/// </summary>
public static class PartialDates
{
    /// <summary>Name of the rule.</summary>
    public const string LastDay = "last day of the month or year";

    /// <summary>The completed date; the time itself where it is not partial.</summary>
    public static TimePoint Complete(TimePoint time)
    {
        if (time.Kind != TimePointKind.PartialDate)
        {
            return time;
        }

        var parts = time.ToString().Split('-');
        var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var month = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 12;
        return TimePoint.OnDate(new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }
}
