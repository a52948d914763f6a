namespace Tidemark.Statistics.Survival;

/// <summary>g(t) at every event time, centered and scaled over the events (the tests are invariant to both).</summary>
internal sealed class EventClock
{
    private readonly Dictionary<double, double> _values;

    private EventClock(Dictionary<double, double> values, bool varies) => (_values, Varies) = (values, varies);

    internal bool Varies { get; }

    internal static EventClock Of(CoxState state, TimeTransform transform)
    {
        var problem = state.Problem;
        double[] events = [.. Enumerable.Range(0, problem.N).Where(i => problem.IsEvent[i]).Select(i => problem.Stop[i]).Order()];
        var raw = transform switch
        {
            TimeTransform.Identity => events.Distinct().ToDictionary(t => t, t => t),
            TimeTransform.Log => events.Distinct().ToDictionary(t => t, t => Math.Log(t)),
            TimeTransform.Rank => Ranks(problem),
            TimeTransform.KaplanMeier => Failed(problem, events),
            _ => throw new ArgumentOutOfRangeException(nameof(transform)),
        };
        return Standardized(raw, events);
    }

    internal double At(double time) => _values[time];

    /// <summary>Average rank of each time among the stops of all rows, events or not.</summary>
    private static Dictionary<double, double> Ranks(CoxProblem problem)
    {
        double[] stops = [.. problem.Stop.Order()];
        var ranks = new Dictionary<double, double>();
        for (var i = 0; i < stops.Length;)
        {
            var first = i;
            while (i < stops.Length && stops[i] == stops[first])
            {
                i++;
            }

            ranks[stops[first]] = (first + 1 + i) / 2.0;
        }

        return ranks;
    }

    /// <summary>1 − S(t−) of all rows together, unweighted.</summary>
    private static Dictionary<double, double> Failed(CoxProblem problem, double[] events)
    {
        double[] stops = [.. problem.Stop.Order()];
        double[] starts = problem.Start is { } start ? [.. start.Order()] : [];
        var (s, left, entered) = (1.0, 0, 0);
        var failed = new Dictionary<double, double>();
        for (var i = 0; i < events.Length;)
        {
            var (time, first) = (events[i], i);
            while (i < events.Length && events[i] == time)
            {
                i++;
            }

            while (left < stops.Length && stops[left] < time)
            {
                left++;
            }

            while (entered < starts.Length && starts[entered] < time)
            {
                entered++;
            }

            failed[time] = 1.0 - s;
            s *= 1.0 - ((double)(i - first) / ((starts.Length == 0 ? stops.Length : entered) - left));
        }

        return failed;
    }

    private static EventClock Standardized(Dictionary<double, double> raw, double[] events)
    {
        if (events.Length == 0 || events[0] == events[^1] || !events.All(t => double.IsFinite(raw[t])))
        {
            return new EventClock(raw, false);
        }

        var mean = events.Average(t => raw[t]);
        var scale = Math.Sqrt(events.Average(t => (raw[t] - mean) * (raw[t] - mean)));
        return new EventClock(raw.ToDictionary(p => p.Key, p => (p.Value - mean) / scale), scale > 0);
    }
}
