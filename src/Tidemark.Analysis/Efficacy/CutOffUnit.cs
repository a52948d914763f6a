using Tidemark.Protocol;

namespace Tidemark.Analysis.Efficacy;

/// <summary>Cut-offs are said in percent change (or level) and applied to the log ratio (or level).</summary>
internal sealed class CutOffUnit(MarkerVariable variable)
{
    /// <summary>From the plan's percent to the log ratio.</summary>
    public double ToMarker(double cutOff) => variable == MarkerVariable.Change ? Math.Log(1 + (cutOff / 100)) : cutOff;

    /// <summary>From the log ratio to percent; infinities stay infinite.</summary>
    public double ToPlan(double threshold) =>
        variable == MarkerVariable.Level || double.IsInfinity(threshold) ? threshold : 100 * (Math.Exp(threshold) - 1);
}
