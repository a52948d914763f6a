namespace Tidemark.Analysis.Datasets;

/// <summary>When a visit was planned for one subject.</summary>
/// <param name="Day">Days from origin, anchored to actual doses; null where the anchoring cycle was not given.</param>
/// <param name="Expected">The day it would have had, counted on from the last dose; null where no cycle length is known.</param>
internal sealed record PlannedDay(double? Day, double? Expected);
