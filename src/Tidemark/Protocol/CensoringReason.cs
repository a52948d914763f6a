namespace Tidemark.Protocol;

/// <summary>Why a subject is censored; a coded output of each endpoint.</summary>
public enum CensoringReason
{
    /// <summary>No event by the end of the data.</summary>
    NoEvent,

    /// <summary>New anticancer therapy before the event (FDA reading; the EMA reading omits this rule).</summary>
    NewTherapy,

    /// <summary>Two or more consecutive assessments missed before the event.</summary>
    MissedAssessments,

    /// <summary>No baseline assessment.</summary>
    NoBaseline,

    /// <summary>The other event of a supplied endpoint came first.</summary>
    CompetingEvent,

    /// <summary>Censored as supplied with the data.</summary>
    AsSupplied,
}
