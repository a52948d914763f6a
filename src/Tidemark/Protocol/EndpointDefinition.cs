using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A time-to-event endpoint: counted in days from the subject's origin.</summary>
public sealed record EndpointDefinition(
    [property: Description("Identifier, e.g. PFS.")] string Id,
    [property: Description("Label for the report.")] string Label,
    [property: Description("What counts as the event; the first of them ends the clock.")] IReadOnlyList<EndpointEvent> Events,
    [property: Description("Rules of censoring, in order of precedence.")] IReadOnlyList<CensoringRule>? Censoring = null,
    [property: Description("True when the endpoint comes ready with the data (domain endpoints) and is not derived.")] bool Supplied = false,
    [property: Description("Who stated this: the registry record or the plan.")] StatementSource Source = StatementSource.PlanAddition);
