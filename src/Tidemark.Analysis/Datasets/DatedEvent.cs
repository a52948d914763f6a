using Tidemark.Subjects;

namespace Tidemark.Analysis.Datasets;

/// <summary>A clinical event with its day from origin; null where it cannot be counted.</summary>
internal sealed record DatedEvent(ClinicalEvent Event, double? Day);
