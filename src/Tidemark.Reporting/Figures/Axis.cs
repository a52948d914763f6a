namespace Tidemark.Reporting.Figures;

/// <summary>An axis.</summary>
/// <param name="Title">Title with its unit, e.g. <c>Serum HER2 (ng/mL)</c>.</param>
public sealed record Axis(string Title)
{
    /// <summary>Logarithmic scale.</summary>
    public bool Log { get; init; }

    /// <summary>Ends in data units; null lets the data decide.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>Ticks; null lets the library choose (a log axis gets 1-2-5 ticks).</summary>
    public IReadOnlyList<Tick>? Ticks { get; init; }

    /// <summary>Whether grid lines are drawn.</summary>
    public bool Grid { get; init; } = true;

    /// <summary>Whether the line at zero is drawn stronger.</summary>
    public bool ZeroLine { get; init; }

    /// <summary>Suffix of tick labels, e.g. <c>%</c>.</summary>
    public string TickSuffix { get; init; } = "";

    /// <summary>Part of the plot's extent it takes, from 0 to 1.</summary>
    public (double Low, double High) Domain { get; init; } = (0, 1);
}
