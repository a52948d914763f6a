using Tidemark.Response;

namespace Tidemark.Analysis.Results;

/// <summary>One tumor assessment after baseline.</summary>
/// <param name="Day">Days from origin.</param>
/// <param name="PercentChange">Percent change of the sum of diameters from baseline; null where not measured.</param>
/// <param name="Response">The reader's call.</param>
/// <param name="NewLesion">Whether a new lesion was reported.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ScanPoint(double Day, double? PercentChange, OverallResponse? Response, bool NewLesion, SourceLine Source);
