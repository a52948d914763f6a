namespace Tidemark.Statistics.Survival;

/// <summary>Choices of a survival curve; the defaults are those of R's <c>survfit</c>, except the interval, which is log-log.</summary>
public sealed record KaplanMeierOptions
{
    /// <summary>Scale of the pointwise intervals; default log-log; null gives none.</summary>
    public SurvivalInterval? Interval { get; init; } = SurvivalInterval.LogLog;

    /// <summary>Confidence level in (0, 1); default 0.95.</summary>
    public double ConfLevel { get; init; } = 0.95;

    /// <summary>Subject of each row where a subject has several start-stop rows: a row that ends where the subject's next begins is then
    /// not counted as censored, also where it goes on in another stratum (R's <c>id</c>). Default: every row its own subject.</summary>
    public IReadOnlyList<int>? Subjects { get; init; }

    /// <summary>Clusters over which the robust variance is summed; default the subjects, else the rows.</summary>
    public IReadOnlyList<int>? Clusters { get; init; }

    /// <summary>Whether standard errors are the infinitesimal jackknife's. Default (null): where clusters are given or a weight is not
    /// a whole number, since Greenwood's formula does not hold for weights that are no frequencies.</summary>
    public bool? Robust { get; init; }

    /// <summary>Whether the curve is exp(−cumulative hazard) (R's <c>stype = 2</c>; with <see cref="CorrectsTies"/> the
    /// Fleming-Harrington estimate); default the product limit.</summary>
    public bool FromHazard { get; init; }

    /// <summary>Whether tied events leave the risk set one by one in the cumulative hazard (Fleming and Harrington 1984; R's
    /// <c>ctype = 2</c>); default Nelson-Aalen.</summary>
    public bool CorrectsTies { get; init; }

    /// <summary>Condition on being under observation at this time: rows that stop before it are left out; default none.</summary>
    public double? StartTime { get; init; }
}
