namespace Tidemark.Statistics.Survival;

/// <summary>
/// The weighted sums of one event time: over the risk set (<c>S0 = Σ w r</c>, <c>S1 = Σ w r x</c>, <c>S2 = Σ w r x xᵀ</c>, lower
/// triangle by rows, with <c>r = exp(xᵀβ)</c> up to a factor per stratum) and the same over its tied events (<c>D0, D1, D2</c>).
/// </summary>
internal readonly ref struct RiskSet
{
    internal required int Stratum { get; init; }

    internal required double Time { get; init; }

    /// <summary>Sorted rows [First, End) stop at this time, events or not.</summary>
    internal required int First { get; init; }

    internal required int End { get; init; }

    internal required int Events { get; init; }

    internal required double EventWeight { get; init; }

    /// <summary>Σ w η and Σ w x over the tied events, η less the stratum's shift.</summary>
    internal required double EventEta { get; init; }

    internal required ReadOnlySpan<double> EventX { get; init; }

    internal required double S0 { get; init; }

    internal required ReadOnlySpan<double> S1 { get; init; }

    internal required ReadOnlySpan<double> S2 { get; init; }

    internal required double D0 { get; init; }

    internal required ReadOnlySpan<double> D1 { get; init; }

    internal required ReadOnlySpan<double> D2 { get; init; }

    /// <summary>What was subtracted from every η of the stratum before exp.</summary>
    internal required double Shift { get; init; }
}
