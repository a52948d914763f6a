using Tidemark.Protocol;

namespace Tidemark.Analysis.Endpoints;

/// <summary>Coded reasons of an endpoint's end (CDISC EVNTDESC and CNSDTDSC).</summary>
public static class EndpointReason
{
    /// <summary>Event: progression.</summary>
    public const string Progression = "PROGRESSION";

    /// <summary>Event: death.</summary>
    public const string Death = "DEATH";

    /// <summary>Event, or censoring by the rule of that name: new anticancer therapy.</summary>
    public const string NewTherapy = "NEW THERAPY";

    /// <summary>Event: organ transplant.</summary>
    public const string Transplant = "TRANSPLANT";

    /// <summary>Censored: no event by the end of the data.</summary>
    public const string NoEvent = "NO EVENT";

    /// <summary>Censored: no event by the end of data that do not say whether subjects died.</summary>
    public const string NoEventDeathUnknown = "NO EVENT, DEATH UNKNOWN";

    /// <summary>Censored: two or more assessments missed before the event.</summary>
    public const string MissedAssessments = "MISSED ASSESSMENTS";

    /// <summary>Censored: no baseline assessment.</summary>
    public const string NoBaseline = "NO BASELINE";

    /// <summary>Censored: an event came first that is not one of the endpoint's.</summary>
    public const string CompetingEvent = "COMPETING EVENT";

    /// <summary>Came ready with the data.</summary>
    public const string AsSupplied = "AS SUPPLIED";

    internal static string Of(CensoringReason reason) => reason switch
    {
        CensoringReason.NewTherapy => NewTherapy,
        CensoringReason.MissedAssessments => MissedAssessments,
        CensoringReason.NoBaseline => NoBaseline,
        CensoringReason.CompetingEvent => CompetingEvent,
        CensoringReason.AsSupplied => AsSupplied,
        _ => NoEvent,
    };

    internal static string Of(EndpointEvent happened) => happened switch
    {
        EndpointEvent.Progression => Progression,
        EndpointEvent.Death => Death,
        EndpointEvent.NewTherapy => NewTherapy,
        _ => Transplant,
    };
}
