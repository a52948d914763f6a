namespace Tidemark.Statistics.Ranks;

/// <summary>What the signed rank test does with differences of zero.</summary>
public enum ZeroMethod
{
    /// <summary>Zeros are dropped before ranking (Wilcoxon 1945), as R's <c>wilcox.test</c>.</summary>
    Wilcoxon,

    /// <summary>Zeros are ranked, then dropped (Pratt 1959), the default of coin's <c>wilcoxsign_test</c>.</summary>
    Pratt,
}
