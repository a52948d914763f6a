using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>What a planned day is counted from: exactly one of the two is given.</summary>
public sealed record VisitAnchor(
    [property: Description("After this cycle has been given and run its length: anchored to the subject's actual dose dates.")] int? AfterCycle = null,
    [property: Description("Days after the subject's origin.")] double? Day = null);
