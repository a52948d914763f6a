namespace Tidemark.Statistics.Accuracy;

/// <summary>The model of the censoring time whose inverse probabilities weigh the rows.</summary>
public enum CensoringWeighting
{
    /// <summary>Kaplan-Meier: censoring that depends on nothing, the default; the only one with standard errors.</summary>
    Marginal,

    /// <summary>Cox regression of the censoring time on the marker (and others), ties by Efron.</summary>
    Cox,

    /// <summary>Aalen's additive hazards regression of the censoring time on the marker (and others).</summary>
    Aalen,
}
