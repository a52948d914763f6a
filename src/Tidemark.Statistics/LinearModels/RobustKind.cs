namespace Tidemark.Statistics.LinearModels;

/// <summary>Heteroscedasticity-consistent covariance (White 1980; MacKinnon and White 1985; Cribari-Neto 2004).</summary>
public enum RobustKind
{
    /// <summary>Squared residuals as they are.</summary>
    HC0,

    /// <summary>HC0 times n / (n - p).</summary>
    HC1,

    /// <summary>Squared residuals over 1 - leverage.</summary>
    HC2,

    /// <summary>Squared residuals over (1 - leverage)².</summary>
    HC3,

    /// <summary>Squared residuals over (1 - leverage)^δ, δ = min(4, leverage over its mean) (Cribari-Neto 2004).</summary>
    HC4,
}
