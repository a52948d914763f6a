using Tidemark.Analysis.Datasets;

namespace Tidemark.Analysis.Efficacy;

/// <summary>One subject's stretch of time at risk, (start, stop], with the values known at its start.</summary>
internal sealed record StartStopRow(SubjectRow Subject, double Start, double Stop, bool Event, IReadOnlyList<double> Log2Values, bool AtLimit);
