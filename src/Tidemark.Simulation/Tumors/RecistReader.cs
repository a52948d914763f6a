using Tidemark.Response;

namespace Tidemark.Simulation.Tumors;

/// <summary>
/// A reader who applies RECIST 1.1 (Eisenhauer 2009, Eur J Cancer 45:228) to one woman's scans in order, in decimal arithmetic:
/// shrinkage against baseline, growth against the smallest complete sum so far, baseline included.
/// </summary>
internal sealed class RecistReader
{
    private readonly IReadOnlyList<bool> nodal;
    private readonly decimal baseline;
    private decimal nadir;
    private bool completeBefore;

    /// <summary>A reader who has measured the baseline.</summary>
    /// <param name="nodal">For each target whether it is a lymph node; empty without measurable disease.</param>
    /// <param name="baseline">Baseline sum of diameters, mm.</param>
    public RecistReader(IReadOnlyList<bool> nodal, decimal baseline) => (this.nodal, this.baseline, nadir) = (nodal, baseline, baseline);

    /// <summary>The overall response of the next time point (tables 1 and 2 of the paper).</summary>
    public OverallResponse Read(IReadOnlyList<decimal?> diameters, NonTargetState nonTarget, bool newLesion)
    {
        var target = nodal.Count == 0 ? (OverallResponse?)null : Target(diameters);
        var overall = Overall(target, nonTarget, newLesion);
        completeBefore = overall == OverallResponse.CR;
        return overall;
    }

    private OverallResponse Target(IReadOnlyList<decimal?> diameters)
    {
        var measured = diameters.Sum(diameter => diameter ?? 0);
        if (diameters.Any(diameter => diameter is null))
        {
            return Grown(measured) ? OverallResponse.PD : OverallResponse.NE;
        }

        var gone = !diameters.Where((diameter, j) => nodal[j] ? diameter >= 10 : diameter > 0).Any();
        var response = gone ? OverallResponse.CR
            : Grown(measured) || completeBefore ? OverallResponse.PD
            : measured * 10 <= baseline * 7 ? OverallResponse.PR
            : OverallResponse.SD;
        nadir = Math.Min(nadir, measured);
        return response;
    }

    private bool Grown(decimal sum) => sum * 10 >= nadir * 12 && sum - nadir >= 5;

    private static OverallResponse Overall(OverallResponse? target, NonTargetState nonTarget, bool newLesion) => (target, nonTarget) switch
    {
        _ when newLesion || target == OverallResponse.PD || nonTarget == NonTargetState.Progressed => OverallResponse.PD,
        (null, NonTargetState.Absent) => OverallResponse.CR,
        (null, NonTargetState.Present) => OverallResponse.NonCRNonPD,
        (null, _) => OverallResponse.NE,
        (OverallResponse.CR, NonTargetState.Present or NonTargetState.NotEvaluated) => OverallResponse.PR,
        _ => target.Value,
    };
}
