namespace Tidemark.Statistics.Survival;

/// <summary>What the partial likelihood does about events at the same time.</summary>
public enum TiesMethod
{
    /// <summary>Efron (1977), the default: tied events leave the risk set one by one, on average.</summary>
    Efron,

    /// <summary>Breslow (1974): every tied event sees the whole risk set.</summary>
    Breslow,
}
