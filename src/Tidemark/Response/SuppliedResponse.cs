namespace Tidemark.Response;

/// <summary>A best overall response, or responder status, that came ready with the data.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Verbatim">As entered, e.g. <c>PR</c> or <c>CR/PR</c>.</param>
/// <param name="Response">Best overall response where the data tell it exactly.</param>
/// <param name="Responder">True for complete or partial response, false for the rest; null where not evaluable is excluded.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SuppliedResponse(string Subject, string Verbatim, OverallResponse? Response, bool? Responder, SourceLine Source);
