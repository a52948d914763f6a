using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A rule of censoring.</summary>
public sealed record CensoringRule(
    [property: Description("When it applies.")] CensoringReason When,
    [property: Description("The day the subject is censored at.")] CensoringDay At);
