using Tidemark.Response;

namespace Tidemark.Analysis.Results;

/// <summary>One subject's marker change set against an outcome.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="LogRatio">Natural log ratio of the marker to baseline (at the limit where censored).</param>
/// <param name="Log2Baseline">Base-2 logarithm of the baseline value.</param>
/// <param name="Outcome">Natural log ratio of tumor size to baseline; null where the outcome is a group.</param>
/// <param name="Group">Response, or another group the point is drawn as.</param>
/// <param name="Response">Best overall response, where known.</param>
/// <param name="Specimen">Accession number of the sample.</param>
/// <param name="Source">Where the measurement stands.</param>
public sealed record ChangePoint(
    string Subject,
    double LogRatio,
    double Log2Baseline,
    double? Outcome,
    string Group,
    OverallResponse? Response,
    string Specimen,
    SourceLine Source)
{
    /// <summary>Percent change of the marker, for display.</summary>
    public double PercentChange => 100 * (Math.Exp(LogRatio) - 1);

    /// <summary>Percent change of the outcome, for display; null where there is none.</summary>
    public double? OutcomePercent => Outcome is { } outcome ? 100 * (Math.Exp(outcome) - 1) : null;
}
