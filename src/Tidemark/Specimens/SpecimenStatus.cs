namespace Tidemark.Specimens;

/// <summary>Whether a specimen can give a result.</summary>
public enum SpecimenStatus
{
    /// <summary>Collected and fit for testing.</summary>
    Collected,

    /// <summary>Not collected.</summary>
    Missed,

    /// <summary>Collected, but not fit for testing (hemolyzed, thawed, unlabeled).</summary>
    Invalid,
}
