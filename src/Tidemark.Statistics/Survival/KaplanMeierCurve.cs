using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>The Kaplan-Meier curve of one stratum.</summary>
public sealed class KaplanMeierCurve
{
    private static readonly double FlatTolerance = Math.Sqrt(Math.BitIncrement(1.0) - 1.0);
    private readonly double[] _stops;
    private readonly double[] _starts;
    private readonly double[] _weightsByStop;
    private readonly double[] _weightsByStart;

    internal KaplanMeierCurve(int stratum, IReadOnlyList<KaplanMeierPoint> points, FollowUp followUp, double confLevel)
    {
        (Stratum, Points, ConfLevel, Records) = (stratum, points, confLevel, followUp.Stops.Length);
        (_stops, _weightsByStop) = (followUp.Stops, followUp.WeightsByStop);
        (_starts, _weightsByStart) = (followUp.Starts, followUp.WeightsByStart);
        Events = points.Sum(p => p.NEvent);
    }

    /// <summary>Label of the stratum.</summary>
    public int Stratum { get; }

    /// <summary>One point per distinct follow-up time, ascending.</summary>
    public IReadOnlyList<KaplanMeierPoint> Points { get; }

    /// <summary>Confidence level of all intervals.</summary>
    public double ConfLevel { get; }

    /// <summary>Number of rows.</summary>
    public int Records { get; }

    /// <summary>Rows of the data that were left out, and weights that are no frequencies (Greenwood's variance does not hold for them).</summary>
    public IReadOnlyList<StatisticalWarning> Warnings { get; init; } = [];

    /// <summary>Weight of the events.</summary>
    public double Events { get; }

    /// <summary>Weight at risk at the first time; 0 without rows.</summary>
    public double NStart => Points.Count == 0 ? 0.0 : Points[0].NRisk;

    /// <summary>Largest weight at risk; 0 without rows.</summary>
    public double NMax => Points.Count == 0 ? 0.0 : Points.Max(p => p.NRisk);

    /// <summary>Median survival with its interval (Brookmeyer and Crowley 1982).</summary>
    public SurvivalQuantile Median => Quantile(0.5);

    /// <summary>
    /// Time by which a share has failed. Where the curve runs exactly at 1 − p, the middle of that stretch, as R does; the limits
    /// are where the confidence band crosses 1 − p.
    /// </summary>
    /// <param name="p">Share that has failed, in (0, 1).</param>
    public SurvivalQuantile Quantile(double p) => new(
        p, Crossing(1 - p, point => point.Survival), Crossing(1 - p, point => point.ConfLow), Crossing(1 - p, point => point.ConfHigh));

    /// <summary>Survival at a time: 1 before the first event, never past the last follow-up unless the curve has reached 0.</summary>
    /// <param name="time">Time in the unit of the data.</param>
    /// <param name="extend">Whether the last value is carried past the last follow-up (R's <c>extend</c>); default no.</param>
    public SurvivalEstimate At(double time, bool extend = false)
    {
        var risk = AtRisk(time);
        var last = LastAtOrBefore(time);
        if (last < 0)
        {
            return Points.Count == 0 ? new(time, risk, null, null, null, null) : new(time, risk, 1.0, 0.0, 1.0, 1.0);
        }

        var point = Points[last];
        return !extend && time > Points[^1].Time && point.Survival > 0
            ? new SurvivalEstimate(time, risk, null, null, null, null)
            : new SurvivalEstimate(time, risk, point.Survival, point.StdError, point.ConfLow, point.ConfHigh);
    }

    /// <summary>Weight of those who have entered before a time and are not gone before it: the numbers under a figure.</summary>
    /// <param name="time">Time in the unit of the data.</param>
    public double AtRisk(double time)
    {
        var total = 0.0;
        for (var i = _stops.Length - 1; i >= 0 && _stops[i] >= time; i--)
        {
            total += _weightsByStop[i];
        }

        for (var i = _starts.Length - 1; i >= 0 && _starts[i] >= time; i--)
        {
            total -= _weightsByStart[i];
        }

        return total;
    }

    /// <summary>Area under the curve from 0 to a time.</summary>
    /// <param name="until">End of the area; default the last follow-up. Past the last follow-up the curve's last value is carried
    /// forward and a warning says so.</param>
    public RestrictedMean RestrictedMean(double? until = null)
    {
        var end = until ?? (Points.Count == 0 ? 0.0 : Points[^1].Time);
        KaplanMeierPoint[] steps = [.. Points.Where(p => p.Time < end)];
        var (area, variance) = (0.0, 0.0);
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            area += steps[i].Survival * ((i + 1 < steps.Length ? steps[i + 1].Time : end) - steps[i].Time);
            var left = steps[i].NRisk - steps[i].NEvent;
            variance += left > 0 ? area * area * steps[i].NEvent / (steps[i].NRisk * left) : 0.0;
        }

        area += steps.Length > 0 ? steps[0].Time : end;
        var (se, z) = (Math.Sqrt(variance), Normal.Quantile(0.5 + (ConfLevel / 2)));
        return new RestrictedMean(end, area, se, Math.Max(0.0, area - (z * se)), Math.Min(end, area + (z * se)), Carried(end));
    }

    private StatisticalWarning[] Carried(double end) => Points.Count > 0 && (end <= Points[^1].Time || Points[^1].Survival <= 0)
        ? []
        : [new StatisticalWarning("SURV-CARRIED", "The area reaches past the last follow-up: the curve's last value was carried forward.")];

    private int LastAtOrBefore(double time)
    {
        var (low, high) = (0, Points.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Points[middle].Time <= time ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private double? Crossing(double level, Func<KaplanMeierPoint, double?> value)
    {
        for (var i = 0; i < Points.Count; i++)
        {
            if (value(Points[i]) is not { } at || at > level + FlatTolerance)
            {
                continue;
            }

            if (at < level - FlatTolerance)
            {
                return Points[i].Time;
            }

            var end = i;
            while (end + 1 < Points.Count && value(Points[end]) is { } v && v >= level - FlatTolerance)
            {
                end++;
            }

            return (Points[i].Time + Points[end].Time) / 2;
        }

        return null;
    }
}
