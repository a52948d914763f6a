using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>
/// The product-limit estimate of survival (Kaplan and Meier 1958) with Greenwood's variance, for right-censored and left-truncated
/// follow-up. Case weights count as frequencies. Theory: docs/theory/kaplan-meier.md.
/// </summary>
public static class KaplanMeier
{
    /// <summary>One curve per stratum of the data, in ascending order of label.</summary>
    /// <param name="data">Follow-up; its strata are the groups.</param>
    /// <param name="interval">Scale of the pointwise intervals; default log-log.</param>
    /// <param name="confLevel">Confidence level in (0, 1); default 0.95.</param>
    /// <param name="subjects">Subject of each row where a subject has several start-stop rows: a row that ends where the subject's
    /// next begins is then not counted as censored (R's <c>id</c>). Default: every row its own subject.</param>
    /// <exception cref="ArgumentException">There is not one subject per row.</exception>
    public static IReadOnlyList<KaplanMeierCurve> Fit(
        SurvivalData data,
        SurvivalInterval interval = SurvivalInterval.LogLog,
        double confLevel = 0.95,
        IReadOnlyList<int>? subjects = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var continues = Continuing(data, subjects);
        var z = Normal.Quantile(0.5 + (confLevel / 2));
        return [.. FollowUp.ByStratum(data).Select(
            followUp => new KaplanMeierCurve(followUp.Stratum, Points(data, followUp, continues, interval, z), followUp, confLevel)
            {
                Warnings = Faults(data, followUp),
            })];
    }

    /// <summary>Median follow-up of each stratum by the reverse Kaplan-Meier method: events and censorings exchanged
    /// (Schemper and Smith 1996).</summary>
    /// <param name="data">Follow-up.</param>
    /// <param name="interval">Scale of the interval; default log-log.</param>
    /// <param name="confLevel">Confidence level in (0, 1); default 0.95.</param>
    public static IReadOnlyList<SurvivalQuantile> MedianFollowUp(
        SurvivalData data, SurvivalInterval interval = SurvivalInterval.LogLog, double confLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(data);
        return [.. Fit(data.Reversed(), interval, confLevel).Select(curve => curve.Median)];
    }

    private static List<KaplanMeierPoint> Points(
        SurvivalData data, FollowUp followUp, bool[] continues, SurvivalInterval interval, double z)
    {
        var points = new List<KaplanMeierPoint>();
        var (atRisk, entered, survival, greenwood) = (followUp.Starts.Length > 0 ? 0.0 : followUp.WeightsByStop.Sum(), 0, 1.0, 0.0);
        for (var i = 0; i < followUp.Stops.Length;)
        {
            var time = followUp.Stops[i];
            for (; entered < followUp.Starts.Length && followUp.Starts[entered] < time; entered++)
            {
                atRisk += followUp.WeightsByStart[entered];
            }

            var (events, censored, continued) = (0.0, 0.0, 0.0);
            for (; i < followUp.Stops.Length && followUp.Stops[i] == time; i++)
            {
                var (row, weight) = (followUp.Rows[i], followUp.WeightsByStop[i]);
                _ = data.IsEvent[row] ? events += weight : continues[row] ? continued += weight : censored += weight;
            }

            var left = atRisk - events;
            var empties = left <= 1e-12 * atRisk;
            survival *= empties && events > 0 ? 0.0 : left / atRisk;
            greenwood += empties ? (events > 0 ? double.PositiveInfinity : 0.0) : events / (atRisk * left);
            var seLog = Math.Sqrt(greenwood);
            var (low, high) = SurvivalLimits.Of(interval, survival, seLog, z);
            points.Add(new(time, atRisk, events, censored, survival, survival > 0 ? survival * seLog : 0.0, seLog, low, high));
            atRisk -= events + censored + continued;
        }

        return points;
    }

    private static IReadOnlyList<StatisticalWarning> Faults(SurvivalData data, FollowUp followUp)
        => followUp.WeightsByStop.All(double.IsInteger)
            ? data.Warnings
            : [.. data.Warnings, StatisticalWarning.Domain("Weights are not whole numbers: the curve is right, its standard errors treat weights as frequencies.")];

    private static bool[] Continuing(SurvivalData data, IReadOnlyList<int>? subjects)
    {
        var continues = new bool[data.Count];
        if (subjects is null || !data.HasStart)
        {
            return continues;
        }

        SurvivalData.RequireLength(subjects.Count, data.Count, nameof(subjects));
        var entries = new HashSet<(int Subject, double Start)>();
        for (var i = 0; i < data.Count; i++)
        {
            entries.Add((subjects[i], data.Start[i]));
        }

        for (var i = 0; i < data.Count; i++)
        {
            continues[i] = !data.IsEvent[i] && entries.Contains((subjects[i], data.Stop[i]));
        }

        return continues;
    }
}
