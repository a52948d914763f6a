namespace Tidemark;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is left out because of it.</summary>
    Note,

    /// <summary>Something was left out, assumed or contradicted; the work goes on and says so.</summary>
    Warning,

    /// <summary>The work that depends on it stops.</summary>
    Error,
}
