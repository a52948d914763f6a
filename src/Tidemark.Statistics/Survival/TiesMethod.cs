namespace Tidemark.Statistics.Survival;

/// <summary>What the partial likelihood does about events at the same time.</summary>
public enum TiesMethod
{
    /// <summary>Efron (1977), the default: tied events leave the risk set one by one, on average.</summary>
    Efron,

    /// <summary>Breslow (1974): every tied event sees the whole risk set.</summary>
    Breslow,

    /// <summary>The discrete partial likelihood (Cox 1972): which of all sets of as many rows had the events. Case weights are not
    /// used; residuals, baseline and the proportional-hazards test take Breslow's steps.</summary>
    Exact,
}
