namespace Tidemark.Subjects;

/// <summary>A time-to-event endpoint that came ready with the data and is not derived.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Endpoint">Endpoint identifier of the protocol.</param>
/// <param name="Days">Days from origin to event or censoring.</param>
/// <param name="Event">True for an event, false for censoring.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SuppliedEndpoint(string Subject, string Endpoint, double Days, bool Event, SourceLine Source);
