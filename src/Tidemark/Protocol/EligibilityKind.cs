namespace Tidemark.Protocol;

/// <summary>Whether meeting a criterion lets a person in or keeps her out.</summary>
public enum EligibilityKind
{
    /// <summary>Must be met.</summary>
    Inclusion,

    /// <summary>Must not be met.</summary>
    Exclusion,
}
