using Tidemark.Assays;

namespace Tidemark.Analysis.Datasets;

/// <summary>One valid measurement of one analyte in one subject, joined to baseline.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Analyte">Analyte identifier.</param>
/// <param name="Visit">Planned event, null when unscheduled.</param>
/// <param name="Day">Days from the subject's origin (0 is the origin).</param>
/// <param name="Value">The value, or the limit it is censored at.</param>
/// <param name="Quantification">Whether it is censored.</param>
/// <param name="Baseline">The subject's baseline value (or limit); null where there is none.</param>
/// <param name="BaselineQuantification">Whether baseline is censored.</param>
/// <param name="IsBaseline">True for the baseline row itself.</param>
/// <param name="Source">The measurement it came from.</param>
public sealed record BiomarkerRow(
    string Subject,
    string Analyte,
    string? Visit,
    double Day,
    double Value,
    Quantification Quantification,
    double? Baseline,
    Quantification? BaselineQuantification,
    bool IsBaseline,
    Measurement Source)
{
    /// <summary>Base-2 logarithm of the value (or limit).</summary>
    public double Log2 => Math.Log2(Value);

    /// <summary>Natural log ratio to baseline; null where baseline is missing. A censored value enters at its limit: see <see cref="Censored"/>.</summary>
    public double? LogRatio => Baseline is { } baseline ? Math.Log(Value / baseline) : null;

    /// <summary>Percent change from baseline, for display and cut-offs.</summary>
    public double? PercentChange => Baseline is { } baseline ? 100 * ((Value / baseline) - 1) : null;

    /// <summary>True when the value or its baseline lies beyond a limit.</summary>
    public bool Censored => Quantification != Quantification.Quantified
        || (BaselineQuantification ?? Quantification.Quantified) != Quantification.Quantified;
}
