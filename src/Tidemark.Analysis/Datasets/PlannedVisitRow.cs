namespace Tidemark.Analysis.Datasets;

/// <summary>What became of one planned specimen visit of one subject.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Visit">Planned event.</param>
/// <param name="PlannedDay">Planned day from origin, anchored to actual doses where the anchor is a cycle; null where that cycle was not given.</param>
/// <param name="SampleDay">Day the specimen was collected; null without one.</param>
/// <param name="InWindow">Whether it lies in the window; null without a specimen or a planned day.</param>
/// <param name="State">What became of it, first that applies.</param>
public sealed record PlannedVisitRow(string Subject, string Visit, double? PlannedDay, double? SampleDay, bool? InWindow, VisitState State);
