using System.Globalization;

namespace Tidemark.Analysis.Endpoints;

/// <summary>One subject's answer to one time-to-event endpoint.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Days">Days elapsed from the start to event or censoring (CDISC's AVAL is one more).</param>
/// <param name="Event">True for an event.</param>
/// <param name="Reason">Coded reason, one of <see cref="EndpointReason"/>.</param>
/// <param name="LastEventFreeDay">For progression on a scan the last adequate assessment without it: the event lies between it and <paramref name="Days"/>; else equal to <paramref name="Days"/>.</param>
/// <param name="Imputed">True where the day rests on a partial date that a named rule completed.</param>
public sealed record TimeToEvent(string Subject, double Days, bool Event, string Reason, double LastEventFreeDay, bool Imputed = false)
{
    /// <summary>Why, in a sentence.</summary>
    public string Explain()
    {
        var days = Days.ToString("0.##", CultureInfo.InvariantCulture);
        var between = LastEventFreeDay < Days ? FormattableString.Invariant($", after day {LastEventFreeDay:0.##}") : "";
        return (Event ? $"event on day {days}{between}: {Reason}" : $"censored on day {days}: {Reason}") + (Imputed ? " (date completed by rule)" : "");
    }
}
