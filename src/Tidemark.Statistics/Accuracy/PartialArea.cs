namespace Tidemark.Statistics.Accuracy;

/// <summary>A partial area: over which range of which axis, and whether rescaled.</summary>
/// <param name="From">One end of the range, in [0, 1].</param>
/// <param name="To">The other end.</param>
/// <param name="Focus">The axis the range is on; default specificity.</param>
/// <param name="IsCorrected">True rescales it so that a useless marker has 0.5 and a perfect one 1 (McClish 1989); default false.</param>
public sealed record PartialArea(double From, double To, PartialAucFocus Focus = PartialAucFocus.Specificity, bool IsCorrected = false)
{
    /// <summary>The area of a curve; NaN where the range is empty.</summary>
    internal double Of(OperatingLine line)
    {
        var (low, high) = (Math.Min(From, To), Math.Max(From, To));
        if (!(high > low))
        {
            return double.NaN;
        }

        var area = line.Area(low, high, Focus);
        var (useless, perfect) = ((high - low) * (1 - ((low + high) / 2)), high - low);
        return IsCorrected ? 0.5 * (1 + ((area - useless) / (perfect - useless))) : area;
    }
}
