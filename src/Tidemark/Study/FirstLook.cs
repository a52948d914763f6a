namespace Tidemark.Study;

/// <summary>
/// The first time a marker was set against an outcome in this study folder, and under which plan: written once by the
/// first analysis and never changed, so that a plan altered afterwards is seen.
/// </summary>
/// <param name="TimeUtc">UTC time, ISO 8601 to the second.</param>
/// <param name="PlanHash">SHA-256 of <c>plan.yaml</c> then.</param>
/// <param name="ProtocolHash">SHA-256 of <c>protocol.yaml</c> then.</param>
/// <param name="DataHash">Hash of the data cut then.</param>
/// <param name="Version">Version of Tidemark.</param>
public sealed record FirstLook(string TimeUtc, string PlanHash, string ProtocolHash, string DataHash, string Version);
