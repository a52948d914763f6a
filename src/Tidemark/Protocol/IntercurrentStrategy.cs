namespace Tidemark.Protocol;

/// <summary>Strategies of ICH E9(R1).</summary>
public enum IntercurrentStrategy
{
    TreatmentPolicy,
    Hypothetical,
    Composite,
    WhileOnTreatment,
    PrincipalStratum,
}
