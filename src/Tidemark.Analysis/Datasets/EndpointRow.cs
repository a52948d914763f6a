namespace Tidemark.Analysis.Datasets;

/// <summary>One subject's answer to one time-to-event endpoint.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Endpoint">Endpoint identifier.</param>
/// <param name="Days">Days from origin to event or censoring (elapsed; CDISC's AVAL is one more).</param>
/// <param name="Event">True for an event.</param>
/// <param name="Reason">Coded reason: PROGRESSION, DEATH, NO EVENT, NEW THERAPY, MISSED ASSESSMENTS, NO BASELINE, AS SUPPLIED, ...</param>
/// <param name="LastEventFreeDay">For an event seen on a scan: last scan without it (left end of its interval); else equal to <paramref name="Days"/>.</param>
public sealed record EndpointRow(string Subject, string Endpoint, double Days, bool Event, string Reason, double LastEventFreeDay);
