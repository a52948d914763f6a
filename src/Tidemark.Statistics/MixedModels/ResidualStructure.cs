namespace Tidemark.Statistics.MixedModels;

/// <summary>Correlation and variances of the residuals within a subject (Pinheiro and Bates 2000, chapter 5): a standard deviation
/// for each stratum (varIdent), serial correlation in time (corCAR1, corAR1), or both. Theory: docs/theory/residual-structures.md.</summary>
/// <param name="Subjects">Code of the subject of each row; residuals of different subjects are independent.</param>
public sealed record ResidualStructure(IReadOnlyList<int> Subjects)
{
    /// <summary>Stratum of each row, each with a standard deviation of its own; null for one.</summary>
    public IReadOnlyList<int>? Strata { get; init; }

    /// <summary>Serial correlation; none by default.</summary>
    public SerialCorrelation Correlation { get; init; } = SerialCorrelation.None;

    /// <summary>Time of each row, distinct within a subject, whole numbers for <see cref="SerialCorrelation.Autoregressive"/>; null
    /// for the order of the rows.</summary>
    public IReadOnlyList<double>? Time { get; init; }
}
