namespace Tidemark.Reporting.Figures;

/// <summary>Subjects lost at a step for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many subjects.</param>
/// <param name="Events">Events among them; null where not counted.</param>
public sealed record FlowLoss(string Reason, int Count, int? Events = null);
