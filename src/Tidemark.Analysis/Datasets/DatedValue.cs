using Tidemark.Assays;

namespace Tidemark.Analysis.Datasets;

/// <summary>A usable measurement with its day from origin.</summary>
internal sealed record DatedValue(Measurement Measurement, double Day);
