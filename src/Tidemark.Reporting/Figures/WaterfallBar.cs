namespace Tidemark.Reporting.Figures;

/// <summary>One subject's bar.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Change">Best change in percent.</param>
/// <param name="Group">Group it is colored and patterned by, e.g. marker fall.</param>
/// <param name="Mark">Short mark under the bar, e.g. the best response or <c>*</c> for a new lesion; null for none.</param>
/// <param name="Detail">More words for the pointer.</param>
/// <param name="Source">Where it came from.</param>
public sealed record WaterfallBar(string Subject, double Change, string Group, string? Mark = null, string? Detail = null, PointSource? Source = null);
