namespace Tidemark.Protocol;

/// <summary>The usual time-to-event endpoints as named data: what is the event, what censors, at which day.</summary>
public static class StandardEndpoints
{
    private static readonly CensoringRule[] FdaRules =
    [
        new(CensoringReason.NoBaseline, CensoringDay.Origin),
        new(CensoringReason.NewTherapy, CensoringDay.LastAssessment),
        new(CensoringReason.MissedAssessments, CensoringDay.LastAssessment),
        new(CensoringReason.NoEvent, CensoringDay.LastAssessment),
    ];

    private static readonly CensoringRule[] EmaRules = [new(CensoringReason.NoEvent, CensoringDay.LastAssessment)];

    private static readonly CensoringRule[] LastAlive = [new(CensoringReason.NoEvent, CensoringDay.LastContact)];

    /// <summary>Overall survival: death of any cause, else last day known alive. Both readings agree.</summary>
    public static EndpointDefinition OverallSurvival { get; } = new("OS", "Overall survival", [EndpointEvent.Death], LastAlive);

    /// <summary>Time to next treatment or death, else last day known alive. Both readings agree.</summary>
    public static EndpointDefinition TimeToNextTreatment { get; } = new("TTNT", "Time to next treatment", [EndpointEvent.NewTherapy, EndpointEvent.Death], LastAlive);

    /// <summary>Progression-free survival: progression or death, else last adequate assessment.</summary>
    public static EndpointDefinition ProgressionFreeSurvival(EndpointReading reading) =>
        new("PFS", "Progression-free survival", [EndpointEvent.Progression, EndpointEvent.Death], Rules(reading));

    /// <summary>Duration of response, counted from the first response: progression or death, else last adequate assessment.</summary>
    public static EndpointDefinition DurationOfResponse(EndpointReading reading) =>
        new("DOR", "Duration of response", [EndpointEvent.Progression, EndpointEvent.Death], Rules(reading));

    private static CensoringRule[] Rules(EndpointReading reading) => reading == EndpointReading.Fda ? FdaRules : EmaRules;
}
