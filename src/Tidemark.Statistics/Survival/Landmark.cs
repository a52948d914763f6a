namespace Tidemark.Statistics.Survival;

/// <summary>
/// The landmark set (Anderson, Cain and Gelber 1983): groups formed by what was known at a fixed time are followed from that time,
/// by those who are then still at risk, so that nobody's survival is needed to belong to a group. Theory: docs/theory/landmark.md.
/// </summary>
public static class Landmark
{
    /// <summary>One landmark for all.</summary>
    /// <param name="time">Follow-up times from the common origin.</param>
    /// <param name="isEvent">True where the follow-up ended with the event.</param>
    /// <param name="landmark">The landmark in the unit of <paramref name="time"/>; rows with time &gt; landmark are kept.</param>
    /// <param name="origin">From where time runs afterwards.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static LandmarkSet At(
        IReadOnlyList<double> time, IReadOnlyList<bool> isEvent, double landmark, LandmarkOrigin origin = LandmarkOrigin.Landmark)
    {
        ArgumentNullException.ThrowIfNull(time);
        return At(time, isEvent, [.. Enumerable.Repeat(landmark, time.Count)], origin);
    }

    /// <summary>A landmark of each row's own, for example the day of its sample; NaN leaves the row out.</summary>
    /// <param name="time">Follow-up times from the common origin.</param>
    /// <param name="isEvent">True where the follow-up ended with the event.</param>
    /// <param name="landmarks">One landmark per row.</param>
    /// <param name="origin">From where time runs afterwards.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static LandmarkSet At(
        IReadOnlyList<double> time,
        IReadOnlyList<bool> isEvent,
        IReadOnlyList<double> landmarks,
        LandmarkOrigin origin = LandmarkOrigin.Landmark)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(isEvent);
        ArgumentNullException.ThrowIfNull(landmarks);
        SurvivalData.RequireLength(isEvent.Count, time.Count, nameof(isEvent));
        SurvivalData.RequireLength(landmarks.Count, time.Count, nameof(landmarks));
        var rows = new List<int>(time.Count);
        var (events, censored, unusable) = (0, 0, 0);
        for (var i = 0; i < time.Count; i++)
        {
            if (!double.IsFinite(time[i]) || !double.IsFinite(landmarks[i]))
            {
                unusable++;
            }
            else if (time[i] > landmarks[i])
            {
                rows.Add(i);
            }
            else
            {
                (events, censored) = isEvent[i] ? (events + 1, censored) : (events, censored + 1);
            }
        }

        return new LandmarkSet(Follow(time, isEvent, landmarks, rows, origin), rows, events, censored, unusable);
    }

    private static SurvivalData Follow(
        IReadOnlyList<double> time, IReadOnlyList<bool> isEvent, IReadOnlyList<double> landmarks, List<int> rows, LandmarkOrigin origin)
    {
        bool[] ended = [.. rows.Select(i => isEvent[i])];
        return origin == LandmarkOrigin.Landmark
            ? SurvivalData.RightCensored([.. rows.Select(i => time[i] - landmarks[i])], ended)
            : SurvivalData.CountingProcess([.. rows.Select(i => landmarks[i])], [.. rows.Select(i => time[i])], ended);
    }
}
