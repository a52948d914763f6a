namespace Tidemark.Analysis.Results;

/// <summary>The linear mixed model of the marker on the log2 scale.</summary>
public sealed record MarkerMixedModelResult : AnalysisResult
{
    /// <summary>Fixed effects; empty where the data cannot carry the model.</summary>
    public IReadOnlyList<MixedTerm> Terms { get; init; } = [];

    /// <summary>Measurements in the model.</summary>
    public int Rows { get; init; }

    /// <summary>Of those, values below the limit.</summary>
    public int BelowLimit { get; init; }

    /// <summary>True where the likelihood knows values below the limit as censored (maximum likelihood); false for REML.</summary>
    public bool CensoredLikelihood { get; init; }

    /// <summary>Standard deviation between subjects at time 0, log2 units.</summary>
    public double? SubjectSd { get; init; }

    /// <summary>Standard deviation of slopes between subjects, log2 units per unit of time; null without random slope.</summary>
    public double? SlopeSd { get; init; }

    /// <summary>Correlation of intercept and slope; null without random slope.</summary>
    public double? Correlation { get; init; }

    /// <summary>Residual standard deviation, log2 units.</summary>
    public double? ResidualSd { get; init; }

    /// <summary>The unit of time in words: visits, days, years, or so many days.</summary>
    public required string TimeUnit { get; init; }
}
