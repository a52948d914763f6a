namespace Tidemark.Statistics.Survival;

/// <summary>Weight of the pairs that an event forms, after Therneau and Watson (2015, section 3): what of the censoring and of the shrinking
/// risk set the concordance shall carry. N is the weight of the stratum, n(t) that at risk, S and G the Kaplan-Meier estimates of event
/// and censoring just before t.</summary>
public enum PairWeight
{
    /// <summary>1 per pair: Harrell's; the default (R's <c>timewt = "n"</c>).</summary>
    AtRisk,

    /// <summary>N S(t−)/n(t): as in the Peto-Wilcoxon test (R's <c>"S"</c>).</summary>
    Survival,

    /// <summary>N S(t−)/(G(t−) n(t)): Schemper's (R's <c>"S/G"</c>).</summary>
    SurvivalByCensoring,

    /// <summary>1/G(t−)²: Uno's (R's <c>"n/G2"</c>).</summary>
    InverseCensoring,

    /// <summary>1/n(t): every event alike (R's <c>"I"</c>).</summary>
    Equal,
}
