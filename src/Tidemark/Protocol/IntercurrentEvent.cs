using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>An intercurrent event and its strategy.</summary>
public sealed record IntercurrentEvent(
    [property: Description("What happens, e.g. progression before the sample.")] string Event,
    [property: Description("Strategy in E9(R1)'s words.")] IntercurrentStrategy Strategy,
    [property: Description("What exactly is done.")] string Handling);
