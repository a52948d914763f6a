namespace Tidemark.Reporting.Checklists;

/// <summary>One item of a reporting checklist.</summary>
/// <param name="Number">Number in the checklist.</param>
/// <param name="Asks">What it asks for, shortened in our words.</param>
/// <param name="Places">Where a report of ours answers it.</param>
/// <param name="Otherwise">What is said where none of the places exists.</param>
public sealed record ChecklistItem(string Number, string Asks, IReadOnlyList<ChecklistPlace> Places, string Otherwise)
{
    /// <summary>What the item asks for and a report of ours never holds; null where it holds all.</summary>
    public string? Lacks { get; init; }

    /// <summary>True when the item is answered in full only where every one of its places exists.</summary>
    public bool NeedsAll { get; init; }
}
