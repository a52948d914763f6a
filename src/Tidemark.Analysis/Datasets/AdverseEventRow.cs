using Tidemark.Safety;

namespace Tidemark.Analysis.Datasets;

/// <summary>One adverse event with its day (ADAE).</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Term">Term as reported.</param>
/// <param name="Grade">CTCAE grade 1 to 5.</param>
/// <param name="Day">Onset in days from origin.</param>
/// <param name="Serious">Whether a seriousness criterion was met; null where not recorded.</param>
/// <param name="Related">Whether judged related to treatment; null where not recorded.</param>
/// <param name="Source">The event it came from.</param>
public sealed record AdverseEventRow(string Subject, string Term, int Grade, double Day, bool? Serious, bool? Related, AdverseEvent Source);
