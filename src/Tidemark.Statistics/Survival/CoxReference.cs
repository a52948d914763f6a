namespace Tidemark.Statistics.Survival;

/// <summary>The covariate values to which a linear predictor refers.</summary>
public enum CoxReference
{
    /// <summary>The weighted means of the row's own stratum; the default (R's <c>reference = "strata"</c>).</summary>
    Strata,

    /// <summary>The means of all rows, 0 for columns of −1, 0 and 1 only (R's <c>"sample"</c>).</summary>
    Sample,

    /// <summary>0 (R's <c>"zero"</c>).</summary>
    Zero,
}
