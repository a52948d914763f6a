namespace Tidemark.Statistics.Survival;

/// <summary>Choices of a Cox fit; the defaults are those of R's <c>coxph</c>.</summary>
public sealed record CoxOptions
{
    /// <summary>Treatment of tied events; default Efron.</summary>
    public TiesMethod Ties { get; init; } = TiesMethod.Efron;

    /// <summary>Confidence level of the coefficients' intervals, in (0, 1); default 0.95.</summary>
    public double ConfLevel { get; init; } = 0.95;

    /// <summary>Most Newton iterations; default 50.</summary>
    public int MaxIterations { get; init; } = 50;

    /// <summary>Cluster of each row; where given, standard errors are the grouped robust ones of Lin and Wei (1989).</summary>
    public IReadOnlyList<int>? Cluster { get; init; }

    /// <summary>Known addend of each row's linear predictor; default none.</summary>
    public IReadOnlyList<double>? Offset { get; init; }
}
