namespace Tidemark.Analysis.Results;

/// <summary>How much of the spread of the marker's log change is true spread between subjects.</summary>
/// <param name="ObservedSd">Standard deviation of the log ratio.</param>
/// <param name="ErrorSd">What assay and within-subject variation alone give: √(2 (ln(1 + CVA²) + ln(1 + CVI²))).</param>
/// <param name="TrueSd">Root of the difference of the two variances, not below 0.</param>
/// <param name="Reliability">True variance over observed variance, from 0 to 1; a slope is flattened by this factor.</param>
/// <param name="AnalyticalCv">Analytical coefficient of variation, a fraction.</param>
/// <param name="WithinSubjectCv">Within-subject biological coefficient of variation, a fraction.</param>
public sealed record MeasurementReliability(
    double ObservedSd, double ErrorSd, double TrueSd, double Reliability, double AnalyticalCv, double WithinSubjectCv);
