namespace Tidemark.Statistics.LinearModels;

/// <summary>What a squared residual is multiplied by.</summary>
internal static class RobustWeights
{
    public static double Inflation(this RobustKind kind, double leverage, int n, int rank) => kind switch
    {
        RobustKind.HC1 => (double)n / (n - rank),
        RobustKind.HC2 => 1 / (1 - leverage),
        RobustKind.HC3 => 1 / ((1 - leverage) * (1 - leverage)),
        RobustKind.HC4 => Math.Pow(1 - leverage, -Math.Min(4, n * leverage / rank)),
        _ => 1,
    };
}
