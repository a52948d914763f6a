using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A planned visit. What happened is found by matching specimens to it.</summary>
public sealed record StudyEvent(
    [property: Description("Identifier used in the data, e.g. BL, C2.")] string Id,
    [property: Description("Label for the report.")] string Label,
    [property: Description("What its planned day is counted from.")] VisitAnchor Anchor,
    [property: Description("Allowed deviation from the planned day.")] VisitWindow Window,
    [property: Description("True for the visit that changes are counted from.")] bool Baseline = false,
    [property: Description("What is done: specimen, tumorAssessment, safety, ...")] IReadOnlyList<string>? Activities = null);
