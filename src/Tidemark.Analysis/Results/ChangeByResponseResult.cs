namespace Tidemark.Analysis.Results;

/// <summary>Marker change by best overall response.</summary>
public sealed record ChangeByResponseResult : AnalysisResult
{
    /// <summary>Groups that have subjects, from best to worst response.</summary>
    public IReadOnlyList<BoxOfGroup> Boxes { get; init; } = [];

    /// <summary>One point per subject, in the order of the groups.</summary>
    public IReadOnlyList<ChangePoint> Points { get; init; } = [];

    /// <summary>Kruskal-Wallis statistic; null where not tested.</summary>
    public double? KruskalWallis { get; init; }

    /// <summary>Its p-value; null where not tested.</summary>
    public double? KruskalWallisPValue { get; init; }

    /// <summary>Jonckheere-Terpstra statistic over the ordered groups; null where not tested.</summary>
    public double? Jonckheere { get; init; }

    /// <summary>Its two-sided p-value; null where not tested.</summary>
    public double? JonckheerePValue { get; init; }

    /// <summary>How the Jonckheere p-value was found: exact or by normal approximation.</summary>
    public string? JonckheereMethod { get; init; }

    /// <summary>Which response the groups are of, in words.</summary>
    public required string ResponseInWords { get; init; }
}
