namespace Tidemark.Reporting.Figures;

/// <summary>One row of a forest plot.</summary>
/// <param name="Label">What the estimate is of.</param>
/// <param name="Estimate">Estimate; NaN for a heading row.</param>
/// <param name="Low">Lower confidence limit.</param>
/// <param name="High">Upper confidence limit.</param>
/// <param name="N">Subjects; null where not shown.</param>
/// <param name="Events">Events; null where not shown.</param>
/// <param name="Strong">True for the row that counts (pre-specified, primary).</param>
public sealed record ForestRow(string Label, double Estimate, double Low, double High, int? N = null, int? Events = null, bool Strong = false);
