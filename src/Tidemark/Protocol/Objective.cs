using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A study objective.</summary>
public sealed record Objective(
    [property: Description("Identifier, e.g. O1.")] string Id,
    [property: Description("The question in words.")] string Text);
