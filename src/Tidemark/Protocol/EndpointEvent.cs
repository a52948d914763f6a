namespace Tidemark.Protocol;

/// <summary>What can count as the event of an endpoint.</summary>
public enum EndpointEvent
{
    /// <summary>Progression: a tumor assessment of PD, or a recorded progression.</summary>
    Progression,

    /// <summary>Death of any cause.</summary>
    Death,

    /// <summary>Start of a new anticancer therapy.</summary>
    NewTherapy,

    /// <summary>Organ transplant.</summary>
    Transplant,
}
