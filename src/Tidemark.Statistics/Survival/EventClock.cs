namespace Tidemark.Statistics.Survival;

/// <summary>g(t) at every event time, centered and scaled over the events (the tests are invariant to both).</summary>
internal sealed class EventClock
{
    private EventClock(double[] values, bool varies) => (Values, Varies) = (values, varies);

    /// <summary>One value per event time, in the order of <see cref="EventTimes"/>.</summary>
    internal double[] Values { get; }

    internal bool Varies { get; }

    internal static EventClock Of(CoxState state, TimeTransform transform) => Standardized(Raw(state, transform), state.Problem.Times);

    /// <summary>g(t) at every event time, as it is.</summary>
    internal static double[] Raw(CoxState state, TimeTransform transform)
    {
        var problem = state.Problem;
        return transform switch
        {
            TimeTransform.Identity => [.. problem.Times.Time],
            TimeTransform.Log => Array.ConvertAll(problem.Times.Time, Math.Log),
            TimeTransform.Rank => Ranks(problem),
            TimeTransform.KaplanMeier => Failed(problem),
            _ => throw new ArgumentOutOfRangeException(nameof(transform)),
        };
    }

    private static double[] Sorted(double[] values) => IsAscending(values) ? values : Array.ConvertAll(RowOrder.Ascending(values), row => values[row]);

    private static bool IsAscending(double[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] < values[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Average rank of each time among the stops of all rows, events or not.</summary>
    private static double[] Ranks(CoxProblem problem)
    {
        var stops = Sorted(problem.Stop);
        var order = RowOrder.Ascending(problem.Times.Time);
        var (ranks, i) = (new double[order.Length], 0);
        foreach (var m in order)
        {
            var time = problem.Times.Time[m];
            while (stops[i] < time)
            {
                i++;
            }

            var end = i;
            while (end < stops.Length && stops[end] == time)
            {
                end++;
            }

            ranks[m] = (i + 1 + end) / 2.0;
        }

        return ranks;
    }

    /// <summary>1 − S(t−) of all rows together, unweighted.</summary>
    private static double[] Failed(CoxProblem problem)
    {
        var times = problem.Times;
        var stops = Sorted(problem.Stop);
        var starts = problem.Start is { } start ? Sorted(start) : [];
        var (s, left, entered) = (1.0, 0, 0);
        var order = RowOrder.Ascending(times.Time);
        var failed = new double[order.Length];
        for (var i = 0; i < order.Length;)
        {
            var (time, events) = (times.Time[order[i]], 0);
            for (; i < order.Length && times.Time[order[i]] == time; i++)
            {
                events += times.RowsEnd[order[i]] - times.RowsFrom(order[i]);
                failed[order[i]] = 1.0 - s;
            }

            while (left < stops.Length && stops[left] < time)
            {
                left++;
            }

            while (entered < starts.Length && starts[entered] < time)
            {
                entered++;
            }

            s *= 1.0 - ((double)events / ((starts.Length == 0 ? stops.Length : entered) - left));
        }

        return failed;
    }

    private static EventClock Standardized(double[] raw, EventTimes times)
    {
        if (raw.Length == 0 || raw.Max() == raw.Min() || !raw.All(double.IsFinite))
        {
            return new EventClock(raw, false);
        }

        var (mean, squares, n) = (0.0, 0.0, (double)times.Rows.Length);
        for (var m = 0; m < raw.Length; m++)
        {
            mean += raw[m] * (times.RowsEnd[m] - times.RowsFrom(m)) / n;
        }

        for (var m = 0; m < raw.Length; m++)
        {
            squares += (raw[m] - mean) * (raw[m] - mean) * (times.RowsEnd[m] - times.RowsFrom(m)) / n;
        }

        var scale = Math.Sqrt(squares);
        return new EventClock(Array.ConvertAll(raw, g => (g - mean) / scale), scale > 0);
    }
}
