namespace Tidemark.Statistics.Accuracy;

/// <summary>How a time-dependent ROC curve is estimated.</summary>
public sealed record TimeDependentOptions
{
    /// <summary>Code of the cause whose cases are told from controls; default 1.</summary>
    public int Cause { get; init; } = 1;

    /// <summary>Model of the censoring time; default marginal.</summary>
    public CensoringWeighting Weighting { get; init; } = CensoringWeighting.Marginal;

    /// <summary>Further covariates of the model of the censoring time, each one value a row; default none.</summary>
    public IReadOnlyList<IReadOnlyList<double>> OtherMarkers { get; init; } = [];

    /// <summary>Confidence level in (0, 1); default 0.95.</summary>
    public double ConfLevel { get; init; } = 0.95;
}
