using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>What is estimated (ICH E9(R1), section A.3).</summary>
public sealed record Estimand(
    [property: Description("Who it is about.")] string Population,
    [property: Description("The marker variable.")] string Variable,
    [property: Description("The outcome it is set against.")] string Endpoint,
    [property: Description("Events that get in the way, and what is done about each.")] IReadOnlyList<IntercurrentEvent> IntercurrentEvents,
    [property: Description("The population-level summary.")] string SummaryMeasure);
