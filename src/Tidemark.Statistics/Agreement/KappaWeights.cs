namespace Tidemark.Statistics.Agreement;

/// <summary>Credit for near agreement on an ordered scale of k categories.</summary>
public enum KappaWeights
{
    /// <summary>None: categories agree or they do not (Cohen 1960).</summary>
    None,

    /// <summary>1 - |i - j|/(k - 1) (Cicchetti and Allison 1971).</summary>
    Linear,

    /// <summary>1 - (i - j)²/(k - 1)² (Fleiss and Cohen 1973).</summary>
    Quadratic,
}
