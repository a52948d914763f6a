
namespace Tidemark.Statistics.Survival;

/// <summary>
/// The product-limit estimate of survival (Kaplan and Meier 1958) with Greenwood's variance, for right-censored and left-truncated
/// follow-up, with the cumulative hazard and, for weights that are no frequencies and for clusters, the infinitesimal jackknife. Theory: docs/theory/kaplan-meier.md.
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
        => Fit(data, new KaplanMeierOptions { Interval = interval, ConfLevel = confLevel, Subjects = subjects });

    /// <summary>One curve per stratum of the data, in ascending order of label.</summary>
    /// <param name="data">Follow-up; its strata are the groups.</param>
    /// <param name="options">Interval, variance, kind of estimate.</param>
    /// <exception cref="ArgumentException">There is not one subject or cluster per row.</exception>
    public static IReadOnlyList<KaplanMeierCurve> Fit(SurvivalData data, KaplanMeierOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        var continues = Continuing(data, options.Subjects);
        var robust = options.Robust ?? (options.Clusters is not null || !WholeWeights(data));
        var clusters = robust ? SurvivalData.Codes(options.Clusters ?? options.Subjects ?? [.. Enumerable.Range(0, data.Count)], data.Count).Codes : null;
        return [.. FollowUp.ByStratum(data).Select(all =>
        {
            var followUp = options.StartTime is { } from ? all.From(from) : all;
            var points = new KaplanMeierSweep(data, followUp, options, continues, clusters).Points();
            return new KaplanMeierCurve(all.Stratum, points, followUp, options.ConfLevel) { Warnings = Faults(data, followUp, robust) };
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

    private static bool WholeWeights(SurvivalData data) => !data.HasWeights || data.UsedWeights.All(double.IsInteger);

    private static IReadOnlyList<StatisticalWarning> Faults(SurvivalData data, FollowUp followUp, bool robust)
        => robust || followUp.WeightsByStop.All(double.IsInteger)
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
