namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>Which studies the API is asked for.</summary>
/// <param name="Condition">A condition; null for all.</param>
/// <param name="Since">Only records updated on this day or later (yyyy-MM-dd); null for all.</param>
/// <param name="PageSize">Studies a page.</param>
public sealed record ApiAsk(string? Condition = null, string? Since = null, int PageSize = 100);
