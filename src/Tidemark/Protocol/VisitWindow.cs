using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>Allowed deviation in days.</summary>
public sealed record VisitWindow(
    [property: Description("Days before the planned day.")] double Before,
    [property: Description("Days after the planned day.")] double After);
