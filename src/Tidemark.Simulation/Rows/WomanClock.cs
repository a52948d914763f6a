using System.Globalization;
using Tidemark.Simulation.Laws;

namespace Tidemark.Simulation.Rows;

/// <summary>Turns days from the first dose into dates, and an index into a subject identifier.</summary>
internal sealed class WomanClock(Woman woman, FollowUpLaw law)
{
    private readonly DateOnly origin = law.FirstEnrollment.AddDays(woman.Profile.EnrollmentDay);

    /// <summary>Subject identifier: three digits or more.</summary>
    public string Id { get; } = (woman.Index + 1).ToString("D3", CultureInfo.InvariantCulture);

    /// <summary>The date of a day.</summary>
    public TimePoint On(int day) => TimePoint.OnDate(origin.AddDays(day));

    /// <summary>Date and clock time. Blood is drawn from 7:30, infusions start from 10:00; both move by the day, so that hours since the last infusion differ.</summary>
    public TimePoint At(int day, TimeOnly from) =>
        TimePoint.AtMoment(origin.AddDays(day).ToDateTime(from).AddMinutes(5 * (((7 * woman.Index) + (3 * Math.Abs(day))) % 24)));
}
