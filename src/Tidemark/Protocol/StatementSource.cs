namespace Tidemark.Protocol;

/// <summary>Where a statement of the protocol comes from.</summary>
public enum StatementSource
{
    /// <summary>The registry record says it.</summary>
    Registry,

    /// <summary>The protocol or plan added it; the record is silent.</summary>
    PlanAddition,
}
